package io.helpdesk.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationChange.SetField;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers may set as it is, the conversation takes, and nothing else. */
class SettableFieldsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final ConversationEntity conversation = Given.conversation(ConversationStatus.OPEN);

    @ParameterizedTest
    @EnumSource(ConversationField.class)
    void whatMayBeSetIsTaken(ConversationField field) {
        if (field.settable()) {
            conversation.set(field, new SetField(field, null).value(), NOW);
        } else {
            assertThrows(IllegalArgumentException.class, () -> new SetField(field, null));
            assertThrows(IllegalArgumentException.class, () -> conversation.set(field, null, NOW));
        }
    }

    @Test
    void aValueIsOfTheFieldsType() {
        assertThrows(IllegalArgumentException.class, () -> new SetField(ConversationField.PRIORITY, "high"));
    }

    @Test
    void theSameValueIsNoChange() {
        assertTrue(conversation.set(ConversationField.PRIORITY, Priority.HIGH, NOW));
        assertEquals(Priority.HIGH, conversation.priority());
        assertEquals(NOW, conversation.updatedAt());
        assertFalse(conversation.set(ConversationField.PRIORITY, Priority.HIGH, NOW.plusSeconds(1)));
        assertEquals(NOW, conversation.updatedAt());
    }
}
