package io.helpdesk.core.condition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Attribute;
import io.helpdesk.api.conversation.Condition.Comparison;
import io.helpdesk.api.conversation.Condition.Reading;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What it decides is in {@link ConditionInterpretersTest}; here is what it refuses to. */
class ConditionMatcherTest {

    private static final ConditionMatcher.Subject ATTRIBUTES =
            field -> Map.of("vip", true, "plan", "Gold", "since", "2026-01-05T10:00:00Z");

    @Test
    void attributesAreReadAsTheConditionWants() {
        assertTrue(holds(Condition.is(attribute("vip", Reading.FLAG), true)));
        assertTrue(holds(Condition.is(attribute("plan", Reading.SMALL_LETTERS), "GOLD")));
        assertFalse(holds(Condition.is(attribute("plan", Reading.TEXT), "gold")));
        assertFalse(holds(new Condition.Present(attribute("plan", Reading.NUMBER))));
        assertTrue(holds(Condition.absent(attribute("nobody's", Reading.TEXT))));
    }

    @Test
    void whatIsNotAtHandIsNotGuessed() {
        for (var condition : Set.of(
                new Condition.Unread(), new Condition.MessageContains("x"), new Condition.LabelledById(Set.of(1L)))) {
            assertThrows(
                    IllegalStateException.class, () -> ConditionMatcher.matches(condition, field -> List.of("vip")));
        }
    }

    @Test
    void nothingIsComparedWithWhatItCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> Condition.is(ConversationField.ASSIGNEE, "7"));
        assertThrows(IllegalArgumentException.class, () -> Condition.is(ConversationField.LABELS, "vip"));
        assertThrows(IllegalArgumentException.class, () -> new Condition.Present(ConversationField.CUSTOM_ATTRIBUTES));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Condition.Compare(ConversationField.STATUS, Comparison.LESS, ConversationStatus.OPEN));
        assertThrows(IllegalArgumentException.class, () -> new Condition.Contains(ConversationField.NUMBER, "7"));
        assertThrows(
                IllegalArgumentException.class, () -> new Attribute(ConversationField.STATUS, "plan", Reading.TEXT));
    }

    private static Attribute attribute(String key, Reading as) {
        return new Attribute(ConversationField.CUSTOM_ATTRIBUTES, key, as);
    }

    private static boolean holds(Condition condition) {
        return ConditionMatcher.matches(condition, ATTRIBUTES);
    }
}
