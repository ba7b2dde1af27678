package io.helpdesk.core.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.ReplyWindow;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.channeltype.ChannelTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboxEntityTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static SaveInbox named(
            ChannelKind kind, String name, String email, String number, Map<String, Object> settings) {
        return SaveInbox.builder()
                .kind(kind)
                .name(name)
                .email(Optional.ofNullable(email))
                .phoneNumber(Optional.ofNullable(number))
                .channelSettings(settings)
                .build();
    }

    private static void refused(String field, Rule rule, SaveInbox command) {
        var refusal = assertThrows(
                Invalid.class,
                () -> InboxRules.check(InboxRules.normalized(command), ChannelTypes.of(command.kind()), null));
        assertEquals(field, refusal.violations().get(0).field());
        assertEquals(rule, refusal.violations().get(0).rule());
    }

    @Test
    void anApiInboxIsBornWithItsSecretsAndTheDefaults() {
        var inbox = InboxEntity.create(1, named(ChannelKind.API, "Orders", null, null, null), NOW);

        assertEquals(24, inbox.identifier().length());
        assertEquals(24, inbox.hmacToken().length());
        assertNotNull(inbox.uuid());
        assertEquals(Optional.empty(), inbox.replyWindow());
    }

    @Test
    void anEmailInboxHasNoSecretsForVisitors() {
        var inbox = InboxEntity.create(1, named(ChannelKind.EMAIL, "Support", "a@example.com", null, null), NOW);

        assertNull(inbox.identifier());
        assertNull(inbox.hmacToken());
    }

    @Test
    void channelSettingsAreMergedOneLevelDeep() {
        var inbox = InboxEntity.create(1, named(ChannelKind.API, "Orders", null, null, Map.of("a", 1, "b", 1)), NOW);

        inbox.write(named(null, null, null, null, Map.of("b", 2)), NOW);

        assertEquals(Map.of("a", 1, "b", 2), inbox.channelSettings());
        assertEquals("Orders", inbox.name());
    }

    @Test
    void addressesAreStoredInOneForm() {
        var command =
                InboxRules.normalized(named(ChannelKind.EMAIL, "x", " In@Example.COM ", "1 (555) 010-0200", null));

        assertEquals(Optional.of("in@example.com"), command.address().email());
        assertEquals(Optional.of("+15550100200"), command.address().phoneNumber());
    }

    @Test
    void eachKindOfChannelNeedsItsAddress() {
        refused("name", Rule.REQUIRED, named(ChannelKind.API, " ", null, null, null));
        refused("email", Rule.REQUIRED, named(ChannelKind.EMAIL, "x", null, null, null));
        refused("email", Rule.MALFORMED, named(ChannelKind.EMAIL, "x", "nobody", null, null));
        refused("phone_number", Rule.REQUIRED, named(ChannelKind.WHATSAPP, "x", null, null, null));
        refused("phone_number", Rule.MALFORMED, named(ChannelKind.WHATSAPP, "x", null, "+0", null));
        refused("website_url", Rule.REQUIRED, named(ChannelKind.WEB_WIDGET, "x", null, null, null));
    }

    @Test
    void aChannelIsToldWhatItsKindHasAndNothingElse() {
        refused(
                "smtp_password",
                Rule.NOT_ALLOWED,
                named(ChannelKind.API, "x", null, null, Map.of("smtp_password", "x")));
        refused(
                "smtp_port",
                Rule.MALFORMED,
                named(ChannelKind.EMAIL, "x", "a@example.com", null, Map.of("smtp_port", "25")));
    }

    @Test
    void theReplyWindowIsMoreThanNothing() {
        var settings = Map.<String, Object>of("additional_attributes", Map.of("agent_reply_time_window", "0"));
        refused("agent_reply_time_window", Rule.TOO_SMALL, named(ChannelKind.API, "x", null, null, settings));

        var inbox = InboxEntity.create(
                1,
                named(
                        ChannelKind.API,
                        "x",
                        null,
                        null,
                        Map.of("additional_attributes", Map.of("agent_reply_time_window", "24"))),
                NOW);
        assertEquals(Optional.of(new ReplyWindow(Duration.ofHours(24))), inbox.replyWindow());
    }
}
