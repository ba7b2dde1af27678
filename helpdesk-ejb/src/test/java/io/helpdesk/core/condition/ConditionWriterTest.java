package io.helpdesk.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Reading;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.core.persistence.DatabaseDialects;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
                List.of(new ListPart(null, "c.activity.lastActivityAt desc, c.id desc")),
                new ConditionWriter(DatabaseDialects.H2).inOrder(List.of()));
    }

    @Test
    void whatHasNoValueIsThePartAfterWhatHas() {
        assertEquals(
                List.of(
                        new ListPart(
                                "c.activity.waitingSince is not null",
                                "c.activity.waitingSince desc, c.createdAt asc, c.id desc"),
                        new ListPart("c.activity.waitingSince is null", "c.createdAt asc, c.id desc")),
                new ConditionWriter(DatabaseDialects.H2)
                        .inOrder(List.of(
                                new Sort(ConversationField.WAITING_SINCE, true),
                                new Sort(ConversationField.CREATED_AT, false))));
    }

    @Test
    void eachPriorityIsAPartWhereTheActivityGoesTheOtherWay() {
        var parts = new ConditionWriter(DatabaseDialects.H2)
                .inOrder(List.of(
                        new Sort(ConversationField.PRIORITY, false),
                        new Sort(ConversationField.LAST_ACTIVITY_AT, true)));
        assertEquals(
                Stream.concat(
                                Stream.of("LOW", "MEDIUM", "HIGH", "URGENT")
                                        .map(name -> " = io.helpdesk.api.conversation.Priority." + name),
                                Stream.of(" is null"))
                        .map(is -> new ListPart("c.priority" + is, "c.activity.lastActivityAt desc, c.id asc"))
                        .toList(),
                parts);
        assertEquals(
                2,
                new ConditionWriter(DatabaseDialects.H2)
                        .inOrder(List.of(
                                new Sort(ConversationField.PRIORITY, true),
                                new Sort(ConversationField.LAST_ACTIVITY_AT, true)))
                        .size());
    }

    @Test
    void aSessionIsLookedForAmongItsContactsAndATimeByOneThatIsNotBefore() {
        assertEquals(
                "c.session.id = :p0 and c.session.contactId = c.contact.id",
                new ConditionWriter(DatabaseDialects.H2).where(Condition.is(ConversationField.SESSION_ID, 7L)));
        assertEquals(
                "c.activity.lastIncomingAt > :p0 and c.activity.lastInteractionAt > :p1",
                new ConditionWriter(DatabaseDialects.H2)
                        .where(Condition.after(ConversationField.LAST_INCOMING_AT, Instant.EPOCH)));
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

    /** By indexes: no index has who answers in the end. */
    @Test
    void conversationsOfABotAreFoundByTheBotAndByItsInboxes() {
        var none = new ConditionWriter(DatabaseDialects.H2, bots -> List.of());
        assertTrue(none.where(Condition.is(ConversationField.BOT, 7L)).endsWith(" = :p1 and c.botId in :p0"));
        var some = new ConditionWriter(DatabaseDialects.H2, bots -> List.of(3L, 4L));
        var where = some.where(Condition.is(ConversationField.BOT, 7L));
        assertTrue(where.endsWith(" = :p2 and (c.botId in :p0 or c.inbox.id in :p1)"), where);
        assertEquals(Map.of("p0", Set.of(7L), "p1", List.of(3L, 4L), "p2", 7L), some.parameters());
        var not = new ConditionWriter(DatabaseDialects.H2, bots -> List.of(3L));
        assertFalse(not.where(new Condition.Not(Condition.is(ConversationField.BOT, 7L)))
                .contains(":p1"));
    }
}
