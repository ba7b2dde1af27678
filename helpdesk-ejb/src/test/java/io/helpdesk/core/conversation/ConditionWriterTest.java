package io.helpdesk.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Field;
import io.helpdesk.api.conversation.Sort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionWriterTest {

    @Test
    void valuesBecomeParameters() {
        var writer = new ConditionWriter();
        assertEquals(
                "(c.inbox.id = :p0) and (lower(c.contact.email) like :p1 escape '!')",
                writer.where(Condition.all(
                        Condition.is(Field.INBOX_ID, 5L), new Condition.Contains(Field.CONTACT_EMAIL, "A_b%'"))));
        assertEquals(Map.of("p0", 5L, "p1", "%a!_b!%'%"), writer.parameters());
    }

    @Test
    void notCountsTheUnknownIn() {
        assertEquals(
                "c.assigneeId is null or not (c.assigneeId = :p0)",
                new ConditionWriter().where(new Condition.Not(Condition.is(Field.ASSIGNEE_ID, 7L))));
        assertEquals("c.teamId is null", new ConditionWriter().where(Condition.absent(Field.TEAM_ID)));
    }

    @Test
    void noConditionIsTrueAndNoAlternativeIsFalse() {
        assertEquals("1 = 1", new ConditionWriter().where(Condition.everything()));
        assertEquals("1 = 0", new ConditionWriter().where(Condition.any()));
        assertEquals("1 = 0", new ConditionWriter().where(new Condition.In(Field.INBOX_ID, Set.of())));
    }

    @Test
    void theKeyBreaksTies() {
        assertEquals("c.activity.lastActivityAt desc, c.id desc", new ConditionWriter().orderBy(List.of()));
        assertEquals(
                "c.priority asc nulls last, c.id asc",
                new ConditionWriter().orderBy(List.of(new Sort(Field.PRIORITY, false))));
    }
}
