package io.helpdesk.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Reading;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.core.persistence.DatabaseDialects;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionWriterTest {

    @Test
    void valuesBecomeParameters() {
        var writer = new ConditionWriter(DatabaseDialects.H2);
        assertEquals(
                "(c.inbox.id = :p0) and (lower(c.contact.email) like :p1 escape '!')",
                writer.where(Condition.all(
                        Condition.is(ConversationField.INBOX_ID, 5L),
                        new Condition.Contains(ConversationField.CONTACT_EMAIL, "A_b%'"))));
        assertEquals(Map.of("p0", 5L, "p1", "%a!_b!%'%"), writer.parameters());
    }

    @Test
    void notCountsTheUnknownIn() {
        assertEquals(
                "c.assigneeId is null or not (c.assigneeId = :p0)",
                new ConditionWriter(DatabaseDialects.H2)
                        .where(new Condition.Not(Condition.is(ConversationField.ASSIGNEE, 7L))));
        assertEquals(
                "c.teamId is null",
                new ConditionWriter(DatabaseDialects.H2).where(Condition.absent(ConversationField.TEAM)));
    }

    @Test
    void noConditionIsTrueAndNoAlternativeIsFalse() {
        assertEquals("1 = 1", new ConditionWriter(DatabaseDialects.H2).where(Condition.everything()));
        assertEquals("1 = 0", new ConditionWriter(DatabaseDialects.H2).where(Condition.any()));
        assertEquals(
                "1 = 0",
                new ConditionWriter(DatabaseDialects.H2).where(new Condition.In(ConversationField.INBOX_ID, Set.of())));
    }

    @Test
    void theKeyBreaksTies() {
        assertEquals(
                "c.activity.lastActivityAt desc, c.id desc",
                new ConditionWriter(DatabaseDialects.H2).orderBy(List.of()));
        assertEquals(
                "c.priority asc nulls last, c.id asc",
                new ConditionWriter(DatabaseDialects.H2).orderBy(List.of(new Sort(ConversationField.PRIORITY, false))));
    }

    @Test
    void keysOfAttributesAreParametersToo() {
        var writer = new ConditionWriter(DatabaseDialects.POSTGRESQL);
        var size = new Condition.Attribute(ConversationField.CUSTOM_ATTRIBUTES, "a') or 1 = 1", Reading.NUMBER);
        assertEquals(
                "attribute_number(c.customAttributes, :p0) is null or not (attribute_number(c.customAttributes, :p0) = :p1)",
                writer.where(new Condition.Not(Condition.is(size, BigDecimal.TEN))));
        assertEquals(Map.of("p0", "a') or 1 = 1", "p1", BigDecimal.TEN), writer.parameters());
    }

    @Test
    void theUnknownCountsAsNotWithinOthersToo() {
        assertEquals(
                "(c.assigneeId is null or not (c.assigneeId = :p0)) and (c.teamId is null)",
                new ConditionWriter(DatabaseDialects.H2)
                        .where(new Condition.Not(Condition.any(
                                Condition.is(ConversationField.ASSIGNEE, 7L),
                                new Condition.Present(ConversationField.TEAM)))));
    }
}
