package io.helpdesk.core.inbox;

import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.channeltype.ChannelSetting;
import io.helpdesk.core.channeltype.ChannelType;
import io.helpdesk.core.rule.Checks;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an inbox may be told (chatwoot-resources 4.2). */
final class InboxRules {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().-]");
    private static final Set<String> SENDER_NAME_TYPES = Set.of("friendly", "professional");
    private static final int LONGEST_MESSAGE = 10_000;

    private InboxRules() {}

    /** The command with its addresses in the form in which they are stored and compared. */
    static SaveInbox normalized(SaveInbox command) {
        var told = command.address();
        return command.withAddress(new SaveInbox.Address(email(told.email()), phoneNumber(told.phoneNumber())));
    }

    /** @param stored what the inbox is now, or null when it is being created */
    static void check(SaveInbox command, ChannelType type, InboxEntity stored) {
        boolean creating = stored == null;
        var checks = new Checks();
        if (creating) {
            checks.required("name", command.name());
        } else {
            checks.notBlank("name", command.name());
        }
        checks.longest("name", command.name(), Checks.LINE);
        type.check(command, creating, checks);
        var given = command.channel().settings();
        settings(given == null ? Map.of() : given, type, checks);
        var timezone = command.officeHours().timezone();
        var nameType = command.sender().nameType();
        checks.longest("provider", command.channel().provider(), 64)
                .longest("greeting_message", command.greeting().message(), LONGEST_MESSAGE)
                .longest("out_of_office_message", command.officeHours().closedMessage(), LONGEST_MESSAGE)
                .longest("business_name", command.sender().businessName(), Checks.LINE)
                .that(known(timezone), "timezone", Rule.UNKNOWN_VALUE, timezone)
                .that(
                        nameType == null || SENDER_NAME_TYPES.contains(nameType),
                        "sender_name_type",
                        Rule.UNKNOWN_VALUE,
                        nameType)
                .refuse("inbox");
    }

    /** Only what the kind of channel has, in its form. */
    private static void settings(Map<String, Object> settings, ChannelType type, Checks checks) {
        var known = type.settings().stream().collect(Collectors.toMap(ChannelSetting::name, Function.identity()));
        settings.forEach((name, value) -> {
            var setting = known.get(name);
            checks.that(setting != null, name, Rule.NOT_ALLOWED)
                    .that(setting == null || setting.takes(value), name, Rule.MALFORMED);
        });
    }

    private static boolean known(String timezone) {
        return timezone == null || ZoneId.getAvailableZoneIds().contains(timezone);
    }

    private static Optional<String> email(Optional<String> value) {
        return value == null ? null : value.map(address -> address.strip().toLowerCase(Locale.ROOT));
    }

    /** With its plus sign and without what people write between digits. */
    static Optional<String> phoneNumber(Optional<String> value) {
        return value == null
                ? null
                : value.map(number -> PUNCTUATION.matcher(number).replaceAll(""))
                        .map(number -> number.isEmpty() || number.startsWith("+") ? number : "+" + number);
    }
}
