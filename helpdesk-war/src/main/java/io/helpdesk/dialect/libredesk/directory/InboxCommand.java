package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.dialect.libredesk.EmailAddress;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskChannel;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An inbox as it was sent, as a command (libredesk-desk 5.3). Inboxes of channel email alone are written here. */
final class InboxCommand {

    private static final Pattern NAMED = Pattern.compile("^\\s*(?:\"[^\"]*\"|[^<>\"]*?)\\s*<([^<>]+)>\\s*$");

    private InboxCommand() {}

    static SaveInbox create(LibredeskBody body) {
        return command(body, null);
    }

    /** @param stored which stays what it is, whatever the channel that was sent */
    static SaveInbox update(LibredeskBody body, Inbox stored) {
        return command(body, stored);
    }

    private static SaveInbox command(LibredeskBody body, Inbox stored) {
        var name = body.text("name");
        var channel = body.text("channel");
        var from = body.text("from");
        var template = body.text("from_name_template");
        boolean enabled = body.flag("enabled");
        boolean survey = body.flag("csat_enabled");
        boolean tags = body.flag("prompt_tags_on_reply");
        var config = body.object("config");
        body.refuseUnlessDecoded();
        boolean mail =
                LibredeskChannel.named(channel).map(LibredeskChannel::mail).orElse(false);
        var address = mail ? address(from, config) : null;
        if (config.isEmpty() || name.isEmpty() || channel.isEmpty()) {
            throw LibredeskRefusal.input(
                    (config.isEmpty() ? "config" : name.isEmpty() ? "name" : "channel") + " empty");
        }
        if (!mail) {
            throw LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG);
        }
        var settings = new LinkedHashMap<String, Object>(EmailConfigCommand.settings(
                config, stored == null ? Map.of() : stored.channel().settings().all(), stored != null));
        settings.put("from", from);
        settings.put("from_name_template", template.isEmpty() ? null : template);
        settings.put("prompt_tags_on_reply", tags);
        return SaveInbox.builder()
                .kind(
                        stored == null
                                ? LibredeskChannel.named(channel).orElseThrow().kind()
                                : null)
                .name(name)
                .email(Optional.of(address))
                .enabled(enabled)
                .surveyEnabled(survey)
                .channelSettings(settings)
                .build();
    }

    private static String address(String from, Map<String, Object> config) {
        var named = NAMED.matcher(from);
        if (!named.matches() || !EmailAddress.valid(EmailAddress.normalise(named.group(1)))) {
            throw LibredeskRefusal.input(
                    "Invalid from email address format, make sure it's a valid email address in the"
                            + " format `Name <mail@example.com>`");
        }
        if (config.get("reply_to") instanceof String answered
                && !answered.isEmpty()
                && !EmailAddress.valid(EmailAddress.normalise(answered))) {
            throw LibredeskRefusal.input("Invalid email address");
        }
        return EmailAddress.normalise(named.group(1));
    }
}
