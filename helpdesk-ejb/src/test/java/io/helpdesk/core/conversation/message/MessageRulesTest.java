package io.helpdesk.core.conversation.message;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageRulesTest {

    @Test
    void contentHasALimitInCharactersNotInCodeUnits() {
        assertDoesNotThrow(() -> MessageRules.check(text(), "\uD83D\uDE00".repeat(150_000)));
        assertEquals(new Violation("content", Rule.TOO_LONG, 150_000L), refused(text(), "x".repeat(150_001)));
    }

    @Test
    void choicesNeedItems() {
        assertEquals(
                new Violation("content_attributes", Rule.REQUIRED, "items"),
                refused(interactive(ContentType.INPUT_SELECT, Map.of()), null));
        assertEquals(
                new Violation("content_attributes", Rule.NOT_ALLOWED, "items foo"),
                refused(interactive(ContentType.INPUT_SELECT, Map.of("items", List.of(Map.of("foo", 1)))), null));
    }

    @Test
    void cardsNeedActions() {
        assertEquals(
                new Violation("content_attributes", Rule.REQUIRED, "actions"),
                refused(interactive(ContentType.CARDS, Map.of("items", List.of(Map.of("title", "a")))), null));
        var card = Map.of("title", "a", "actions", List.of(Map.of("text", "go", "type", "link", "uri", "x")));
        assertDoesNotThrow(() ->
                MessageRules.check(interactive(ContentType.CARDS, Map.of("items", List.of(card))), null));
    }

    @Test
    void recipientsAreAddresses() {
        assertEquals(
                new Violation("recipients", Rule.MALFORMED, null),
                refused(
                        PostMessage.builder(MessageType.OUTGOING, "x")
                                .recipients(new Message.Recipients(
                                        List.of("ada@example.com"), List.of("not an address"), List.of()))
                                .build(),
                        "x"));
    }

    private static Violation refused(PostMessage command, String content) {
        return assertThrows(Invalid.class, () -> MessageRules.check(command, content))
                .violations()
                .get(0);
    }

    private static PostMessage text() {
        return PostMessage.builder(MessageType.OUTGOING, null).build();
    }

    private static PostMessage interactive(ContentType type, Map<String, Object> attributes) {
        return PostMessage.builder(MessageType.OUTGOING, null)
                .contentType(type)
                .contentAttributes(attributes)
                .build();
    }
}
