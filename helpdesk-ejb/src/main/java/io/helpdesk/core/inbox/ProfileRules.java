package io.helpdesk.core.inbox;

import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.rule.Checks;
import java.util.List;
import java.util.regex.Pattern;

/** What an inbox may say of itself: the limits of WhatsApp (wassist 10.2, whatsapp-cloud 8), which are the only ones known. */
public final class ProfileRules {

    private static final int ABOUT = 139;
    private static final int DESCRIPTION = 512;
    private static final int ADDRESS = 256;
    private static final int EMAIL = 128;
    private static final int VERTICAL = 64;
    private static final int WEBSITES = 2;
    private static final int WEBSITE = 256;
    private static final int ICEBREAKERS = 4;
    private static final int ICEBREAKER = 80;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+\\S*");

    private ProfileRules() {}

    /** @throws Invalid as {@link io.helpdesk.api.inbox.InboxProfiles#save} says */
    public static void check(SaveInboxProfile command) {
        var email = Checks.written(command.email());
        new Checks()
                .notBlank("display_name", command.displayName())
                .longest("display_name", command.displayName(), Checks.LINE)
                .longest("about", command.about(), ABOUT)
                .longest("description", command.description(), DESCRIPTION)
                .longest("address", command.address(), ADDRESS)
                .longest("email", email, EMAIL)
                .form("email", email, Checks.EMAIL)
                .longest("picture_url", command.pictureUrl(), Checks.URL)
                .longest("vertical", command.vertical(), VERTICAL)
                .that(few(command.websites(), WEBSITES), "websites", Rule.TOO_MANY, WEBSITES)
                .longest("websites", longest(command.websites()), WEBSITE)
                .that(
                        command.websites() == null
                                || command.websites().stream()
                                        .allMatch(site -> WEB.matcher(site).matches()),
                        "websites",
                        Rule.MALFORMED)
                .that(few(command.icebreakers(), ICEBREAKERS), "icebreakers", Rule.TOO_MANY, ICEBREAKERS)
                .longest("icebreakers", longest(command.icebreakers()), ICEBREAKER)
                .refuse("profile");
    }

    private static boolean few(List<String> texts, int most) {
        return texts == null || texts.size() <= most;
    }

    private static String longest(List<String> texts) {
        return texts == null
                ? null
                : texts.stream().reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }
}
