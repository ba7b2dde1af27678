package io.helpdesk.dialect.chatwoot.application.conversation;

import static io.helpdesk.dialect.chatwoot.Samples.params;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.OpenConversation.Reuse;
import io.helpdesk.api.conversation.OpenConversation.Who;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCommandsTest {

    private static OpenConversation command(String json) {
        return OpenCommands.of(params(json));
    }

    /** The example of the newest document. */
    @Test
    void everyFieldArrives() {
        var command = command("""
                {"source_id": "1234567890", "inbox_id": 1, "contact_id": 1,
                 "additional_attributes": {"browser": "Chrome", "browser_version": "89.0.4389.82"},
                 "custom_attributes": {"attribute_key": "attribute_value", "priority_conversation_number": 3},
                 "status": "open", "assignee_id": 1, "team_id": 1, "snoozed_until": "2030-07-21T17:32:28Z",
                 "message": {"content": "Hello, how can I help you?", "template_params": {
                   "name": "sample_issue_resolution", "category": "UTILITY", "language": "en_US",
                   "processed_params": {"1": "Acme"}}}}""");

        assertEquals(new Who.ByContact(1, 1, "1234567890", false), command.who());
        assertEquals(Reuse.AS_THE_INBOX_SAYS, command.reuse());
        assertEquals(ConversationStatus.OPEN, command.state().status());
        assertEquals(Instant.parse("2030-07-21T17:32:28Z"), command.state().snoozedUntil());
        assertEquals(1, command.assignment().assigneeId());
        assertEquals(1, command.assignment().teamId());
        assertEquals(Map.of("browser", "Chrome", "browser_version", "89.0.4389.82"), command.additionalAttributes());
        assertEquals(
                Map.of("attribute_key", "attribute_value", "priority_conversation_number", 3),
                command.customAttributes());
        var message = command.firstMessage().orElseThrow();
        assertEquals("Hello, how can I help you?", message.body().text());
        assertTrue(message.body().rendered());
        assertEquals(
                Map.of(
                        "template_params",
                        Map.of(
                                "name",
                                "sample_issue_resolution",
                                "category",
                                "UTILITY",
                                "language",
                                "en_US",
                                "processed_params",
                                Map.of("1", "Acme"))),
                message.additionalAttributes());
    }

    @Test
    void idsMayBeStringsAndBlankOnesAreAbsent() {
        assertEquals(
                new Who.ByContact(42, 5, null, true),
                command("{'inbox_id': '5', 'contact_id': '42', 'hmac_verified': 'yes', 'source_id': null}")
                        .who());
        assertEquals(
                new Who.BySourceId("s1", null, null),
                command("{'inbox_id': '', 'source_id': 's1'}").who());
        assertEquals(
                new Who.BySourceId("7", 5L, null),
                command("{'inbox_id': 5, 'source_id': 7}").who());
        assertEquals(
                "3",
                String.valueOf(command("{'source_id': 's1', 'assignee_id': '3'}")
                        .assignment()
                        .assigneeId()));
        assertNull(
                command("{'source_id': 's1', 'assignee_id': ''}").assignment().assigneeId());
    }

    @Test
    void anEmptySourceIdIsLookedUp() {
        assertEquals(
                new Who.BySourceId("", 5L, 42L),
                command("{'inbox_id': 5, 'contact_id': 42, 'source_id': ''}").who());
        assertEquals(new Who.BySourceId("", null, null), command("{}").who());
    }

    @Test
    void whatIsNotSentIsLeftToTheDesk() {
        var command = command("{'source_id': 's1', 'status': null, 'message': {}}");

        assertNull(command.state().status());
        assertNull(command.state().snoozedUntil());
        assertTrue(command.firstMessage().isEmpty());
        assertEquals(Map.of(), command.customAttributes());
    }

    @Test
    void wrongTypesAreRefused() {
        for (var wrong : List.of(
                "'status': 'closed'",
                "'status': 7",
                "'assignee_id': 'abc'",
                "'team_id': 1.5",
                "'message': 'x'",
                "'custom_attributes': 1",
                "'additional_attributes': []")) {
            assertThrows(ChatwootRefusal.class, () -> command("{'source_id': 's1', " + wrong + "}"), wrong);
        }
    }
}
