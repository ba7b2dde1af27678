package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.SaveAgentBot;
import io.helpdesk.api.file.Picture;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.agent.AgentKey.References;
import io.helpdesk.dialect.wassist.media.MediaLinks;
import java.util.Optional;

/** Reads what to write on an agent (wassist 8.2, 8.3). What only the server writes is passed over. */
final class AgentFields {

    private static final int NAME = 255;
    private static final int DESCRIPTION = 20_000;
    private static final int ADDRESS = 2048;
    private static final String COPY = " (copy)";
    private static final String PICTURE = "profilePicture";

    private AgentFields() {}

    /** @param stored null for a new agent, which needs a name */
    static SaveAgentBot read(Fields fields, AgentBot stored, References references) {
        var name = fields.text("name", (stored == null ? Text.required() : Text.optional()).upTo(NAME));
        var description = fields.text("description", Text.optional().orBlank().upTo(DESCRIPTION));
        var picture = picture(fields, stored == null ? null : MediaLinks.picture(stored.avatarUrl()));
        var settings = AgentSettings.read(fields, stored, references);
        if (stored == null) {
            settings.put(Brain.KEY, Brain.MODEL);
        }
        return new SaveAgentBot(
                name.orElse(null), description.map(Optional::of).orElse(null), null, picture, null, settings);
    }

    /**
     * An address, or a file with one; null takes the picture away.
     *
     * @param shown where it is now: whoever sends that back leaves it alone
     */
    private static Optional<String> picture(Fields fields, String shown) {
        if (fields.isNull(PICTURE)) {
            return Optional.empty();
        }
        Optional<String> url = fields.isObject(PICTURE)
                ? fields.object(PICTURE, false, file -> file.url("url", true).orElse(null))
                : fields.text(PICTURE, Text.optional().orBlank().upTo(ADDRESS));
        return url.isEmpty() || url.get().equals(shown) ? null : url.filter(given -> !given.isEmpty());
    }

    /** The same agent once more, on no number (wassist 8.1); a picture that is kept for the first is the first's. */
    static SaveAgentBot copy(AgentBot bot) {
        String name = bot.name() == null ? "" : bot.name();
        int most = NAME - COPY.length();
        String start = name.codePointCount(0, name.length()) > most
                ? name.substring(0, name.offsetByCodePoints(0, most))
                : name;
        return new SaveAgentBot(
                start + COPY,
                Optional.ofNullable(bot.description()),
                Optional.ofNullable(bot.outgoingUrl()),
                Optional.ofNullable(bot.avatarUrl())
                        .filter(picture -> Picture.of(picture).isEmpty()),
                bot.botConfig(),
                AgentSettings.copy(bot));
    }
}
