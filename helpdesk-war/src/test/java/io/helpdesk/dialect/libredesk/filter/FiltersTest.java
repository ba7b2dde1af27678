package io.helpdesk.dialect.libredesk.filter;

import static io.helpdesk.api.conversation.Condition.Comparison.AT_LEAST;
import static io.helpdesk.api.conversation.Condition.Comparison.AT_MOST;
import static io.helpdesk.api.conversation.Condition.Comparison.GREATER;
import static io.helpdesk.api.conversation.Condition.Comparison.LESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.conversation.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** libredesk 9 and 9.1: filters and orders in the services' terms. */
class FiltersTest {

    private static final Instant DAY = Instant.parse("2026-08-14T00:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-08-15T00:00:00Z");

    private static final Status OWN = new Status(7, "Waiting for parts", Status.Category.WAITING);

    private static Condition read(String filters) {
        return Filters.ofConversations(
                filters,
                () -> Stream.concat(Status.SEEDED.stream(), Stream.of(OWN)).toList());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "[{}, null]",
                "{\"rules\": []}",
                "{\"logic\": \"or\", \"rules\": [{\"rules\": [{}]}]}"
            })
    void emptyFiltersLetEverythingThrough(String filters) {
        assertEquals(Condition.everything(), read(filters));
    }

    /** The flat sample. */
    @Test
    void aFlatListMeansAll() {
        assertEquals(
                Condition.all(new Condition.Any(List.of(Condition.all(
                        new Condition.In(
                                ConversationField.STATUS, Set.of(ConversationStatus.OPEN, ConversationStatus.PENDING)),
                        Condition.absent(ConversationField.NAMED_STATUS))))),
                read(
                        "[{\"model\":\"conversations\",\"field\":\"status_id\",\"operator\":\"equals\",\"value\":\"1\"}]"));
    }

    /** Nobody has a name for a state where there are no such names. */
    @Test
    void whereAnAccountHasNoStatusesOfItsOwnOnlyTheStateIsAskedFor() {
        var asked = new AtomicInteger();
        var read = Filters.ofConversations("""
                [{"model":"conversations","field":"status_id","operator":"equals","value":"2"},
                 {"model":"conversation_statuses","field":"name","operator":"equals","value":"Snoozed"}]""", () -> {
            asked.incrementAndGet();
            return Status.SEEDED;
        });
        var snoozed = new Condition.Any(
                List.of(Condition.all(Condition.is(ConversationField.STATUS, ConversationStatus.SNOOZED))));
        assertEquals(Condition.all(snoozed, snoozed), read);
        assertEquals(1, asked.get());
    }

    /** The grouped sample. */
    @Test
    void groupsNestOnce() {
        var read = (Condition.All) read("""
                {"logic":"AND","rules":[
                  {"model":"conversations","field":"priority_id","operator":"in","value":"[\\"2\\",\\"3\\"]"},
                  {"logic":"OR","rules":[{"model":"users","field":"email","operator":"contains","value":"@acme"},
                                         {"model":"conversations","field":"tags","operator":"contains","value":"[4,9]"}]}]}
                """);
        assertEquals(
                Set.of(
                        Condition.is(ConversationField.PRIORITY, Priority.MEDIUM),
                        Condition.is(ConversationField.PRIORITY, Priority.HIGH)),
                Set.copyOf(((Condition.Any) read.of().get(0)).of()));
        assertEquals(
                Condition.any(
                        new Condition.Contains(ConversationField.CONTACT_EMAIL, "@acme"),
                        new Condition.LabelledById(Set.of(4L, 9L))),
                read.of().get(1));
    }

    @Test
    void keysCompareAndAbsentOnesMeetNothing() {
        assertEquals(Condition.is(ConversationField.TEAM, 5L), one("assigned_team_id", "equals", "5"));
        assertEquals(
                Condition.all(
                        new Condition.Present(ConversationField.TEAM),
                        new Condition.Not(Condition.is(ConversationField.TEAM, 5L))),
                one("assigned_team_id", "not equals", "5"));
        assertEquals(
                new Condition.Compare(ConversationField.INBOX_ID, GREATER, 5L), one("inbox_id", "greater than", "5"));
        assertEquals(
                Condition.all(
                        new Condition.Compare(ConversationField.INBOX_ID, AT_LEAST, 2L),
                        new Condition.Compare(ConversationField.INBOX_ID, AT_MOST, 4L)),
                one("inbox_id", "between", "2,4"));
        assertEquals(new Condition.Present(ConversationField.ASSIGNEE), one("assigned_user_id", "set", ""));
        assertEquals(Condition.absent(ConversationField.ASSIGNEE), one("assigned_user_id", "not set", ""));
    }

    @Test
    void statusesAndChannelsGoByTheirNames() {
        assertEquals(
                new Condition.Any(List.of(Status.CLOSED.condition(true))),
                read(rule("conversation_statuses", "name", "equals", "Closed")) instanceof Condition.All all
                        ? all.of().get(0)
                        : null);
        assertEquals(
                Condition.all(
                        new Condition.Any(List.of(Condition.is(ConversationField.CHANNEL, ChannelKind.WEB_WIDGET)))),
                read(rule("inboxes", "channel", "ilike", "LIVE")));
        assertEquals(
                Condition.all(
                        new Condition.Any(List.of(Condition.is(ConversationField.LAST_INTERACTION_INCOMING, true)))),
                read(rule("conversations", "last_interaction_sender", "equals", "contact")));
        assertEquals(
                Condition.all(new Condition.Any(List.of())), read(rule("conversations", "status_id", "equals", "9")));
    }

    @Test
    void aPlainDateMeansThatWholeDay() {
        assertEquals(
                Condition.all(
                        new Condition.Compare(ConversationField.CREATED_AT, AT_LEAST, DAY),
                        new Condition.Compare(ConversationField.CREATED_AT, LESS, NEXT_DAY)),
                one("created_at", "equals", "2026-08-14"));
        assertEquals(
                new Condition.Compare(ConversationField.CREATED_AT, AT_LEAST, NEXT_DAY),
                one("created_at", "greater than", "2026-08-14"));
        assertEquals(
                new Condition.Compare(ConversationField.CREATED_AT, LESS, DAY),
                one("created_at", "less than", "2026-08-14"));
        assertEquals(
                Condition.all(
                        new Condition.Compare(ConversationField.CREATED_AT, AT_LEAST, DAY),
                        new Condition.Compare(ConversationField.CREATED_AT, LESS, NEXT_DAY)),
                one("created_at", "between", "2026-08-14,2026-08-14"));
    }

    @Test
    void timesAreTakenInTheUsualForms() {
        for (var text : List.of(
                "2026-08-14T02:00:00+02:00", "2026-08-14 00:00:00Z", "2026-08-14 00:00", "2026-08-14T00:00:00.0+00")) {
            assertEquals(
                    new Condition.Compare(ConversationField.CREATED_AT, GREATER, DAY),
                    one("created_at", "greater than", text));
        }
    }

    @Test
    void withoutServiceLevelsNothingHasADeadline() {
        assertEquals(Condition.everything(), one("sla_policy_id", "not set", ""));
        assertEquals(new Condition.Any(List.of()), one("next_sla_deadline_at", "less than", "2026-08-14"));
    }

    @Test
    void tagsAreSetOrNot() {
        assertEquals(new Condition.AnyLabel(), one("tags", "set", ""));
        assertEquals(new Condition.Not(new Condition.AnyLabel()), one("tags", "not set", ""));
        assertEquals(Condition.everything(), one("tags", "contains", "[]"));
        assertEquals(new Condition.Not(new Condition.LabelledById(Set.of(1L))), one("tags", "not contains", "[1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "\"a\"",
                "[1]",
                "[[]]",
                "[] x",
                "{\"rules\": 1}",
                "{\"logic\": \"xor\", \"rules\": []}",
                "[{\"rules\": []}]",
                "{\"rules\": [{\"rules\": [{\"rules\": []}]}]}",
                "[\"\\u0000\"]"
            })
    void anythingElseIsRefused(String filters) {
        assertThrows(LibredeskRefusal.class, () -> read(filters));
    }

    @Test
    void operatorsAndValuesMustFit() {
        assertRefused(rule("nope", "id", "equals", "1"));
        assertRefused(rule("conversations", "nope", "equals", "1"));
        assertRefused(rule("conversations", "status_id", "like", "1"));
        assertRefused(rule("conversations", "status_id", "equals", " "));
        assertRefused(rule("conversations", "status_id", "equals", "x"));
        assertRefused(rule("conversations", "inbox_id", "contains", "1"));
        assertRefused(rule("conversations", "inbox_id", "in", "[]"));
        assertRefused(rule("conversations", "inbox_id", "in", "[1]"));
        assertRefused(rule("conversations", "inbox_id", "between", "1"));
        assertRefused(rule("conversations", "created_at", "equals", "today"));
        assertRefused(rule("conversations", "created_at", "equals", "2026-02-30"));
        assertRefused(rule("conversations", "tags", "equals", "1"));
        assertRefused(rule("conversations", "tags", "contains", "[\\\"1\\\"]"));
        assertRefused("[{\"model\":\"conversations\",\"field\":\"inbox_id\",\"operator\":\"equals\",\"value\":1}]");
    }

    @Test
    void thereAreLimits() {
        var one = "{\"model\":\"users\",\"field\":\"email\",\"operator\":\"set\",\"value\":\"\"}";
        read("[" + String.join(",", java.util.Collections.nCopies(50, one)) + "]");
        assertRefused("[" + String.join(",", java.util.Collections.nCopies(51, one)) + "]");
        var group = "{\"rules\": [" + one + "]}";
        read("{\"rules\": [" + String.join(",", java.util.Collections.nCopies(10, group)) + "]}");
        assertRefused("{\"rules\": [" + String.join(",", java.util.Collections.nCopies(11, group)) + "]}");
    }

    @Test
    void listsAreOrderedNewestMessageFirstUnlessAskedOtherwise() {
        var usual = List.of(new Sort(ConversationField.LAST_ACTIVITY_AT, true));
        assertEquals(usual, ConversationOrder.read(null, null));
        assertEquals(usual, ConversationOrder.read("", "DESC"));
        assertEquals(
                List.of(new Sort(ConversationField.CREATED_AT, false)),
                ConversationOrder.read("conversations.created_at", "Asc"));
        assertThrows(LibredeskRefusal.class, () -> ConversationOrder.read("conversations.tags", "asc"));
        assertThrows(LibredeskRefusal.class, () -> ConversationOrder.read("created_at", "asc"));
        assertThrows(LibredeskRefusal.class, () -> ConversationOrder.read(null, "up"));
    }

    private static Condition one(String field, String operator, String value) {
        var read = read(rule("conversations", field, operator, value));
        return ((Condition.All) read).of().get(0);
    }

    private static void assertRefused(String filters) {
        assertEquals(
                "Something went wrong",
                assertThrows(LibredeskRefusal.class, () -> read(filters)).getMessage());
    }

    private static String rule(String model, String field, String operator, String value) {
        return "[{\"model\":\"%s\",\"field\":\"%s\",\"operator\":\"%s\",\"value\":\"%s\"}]"
                .formatted(model, field, operator, value);
    }
}
