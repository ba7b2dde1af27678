package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.encoded;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskShapes.LISTED;
import static io.helpdesk.wire.LibredeskShapes.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of conversations: libredesk 9. */
class LibredeskListIT extends WireTest {

    private static final String WENT_WRONG = input("Something went wrong");
    private static LibredeskFixture the;

    /** Plain, of Ann. */
    private static String plain;

    /** Snoozed, high, of team billing, tagged vip. */
    private static String snoozed;

    /** Closed, assigned to the administrator, opened by an agent. */
    private static String closed;

    /** Of the Api inbox, pending, without a subject. */
    private static String api;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
        plain = the.uuid(", \"contact_email\": \"list-ann@example.com\", \"external_user_id\": \"crm-1\"");
        snoozed = the.uuid("");
        the.admin
                .put(in(snoozed, "/status"))
                .json("{\"status\":\"Snoozed\",\"snoozed_until\":\"2h\"}")
                .send()
                .expect(200);
        the.admin
                .put(in(snoozed, "/priority"))
                .json("{\"priority\":\"High\"}")
                .send()
                .expect(200);
        the.admin
                .put(in(snoozed, "/assignee/team"))
                .json("{\"assignee_id\":" + the.team + "}")
                .send()
                .expect(200);
        the.admin.post(in(snoozed, "/tags")).json("{\"tags\":[\"vip\"]}").send().expect(200);
        closed = the.create(the.body(", \"initiator\": \"agent\""))
                .expect(200)
                .json()
                .at("/data/uuid")
                .asText();
        the.admin
                .put(in(closed, "/assignee/user"))
                .json("{\"assignee_id\":" + the.desk.ada().id() + "}")
                .send()
                .expect(200);
        the.admin
                .put(in(closed, "/status"))
                .json("{\"status\":\"Closed\"}")
                .send()
                .expect(200);
        var admin = the.desk.administrator();
        var contact = the.desk.contact("Cleo Example");
        var number = admin.post(the.desk.path("/conversations"))
                .json("{\"contact_id\": " + contact + ", \"inbox_id\": "
                        + the.desk.api().id() + ", \"status\": \"pending\"}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        api = admin.get(the.desk.path("/conversations/" + number))
                .send()
                .ok()
                .json()
                .get("uuid")
                .asText();
    }

    private static Http.Reply list(String query) {
        return the.admin.get(ROOT + "/conversations/all?" + query).send();
    }

    private static List<String> found(String query) {
        var results = list(query).expect(200).matches(page(LISTED)).json().at("/data/results");
        return StreamSupport.stream(results.spliterator(), false)
                .map(each -> each.get("uuid").asText())
                .toList();
    }

    private static List<String> where(String model, String field, String operator, String value) {
        return found(
                "order_by=conversations.created_at&order=asc&filters=" + encoded(rule(model, field, operator, value)));
    }

    private static List<String> where(String field, String operator, String value) {
        return where("conversations", field, operator, value);
    }

    private static String rule(String model, String field, String operator, String value) {
        return "[{\"model\":\"%s\",\"field\":\"%s\",\"operator\":\"%s\",\"value\":\"%s\"}]"
                .formatted(model, field, operator, value);
    }

    @Test
    void allShowsEverythingOfTheAccount() {
        assertEquals(List.of(api, closed, snoozed, plain), found("order_by=conversations.created_at"));
        the.agent.get(ROOT + "/conversations/all").send().expect(200).matches(page(LISTED));
    }

    @Test
    void assignedShowsTheCallersOwn() {
        var mine = the.admin
                .get(ROOT + "/conversations/assigned")
                .send()
                .expect(200)
                .matches(page(LISTED))
                .json();
        assertEquals(closed, mine.at("/data/results/0/uuid").asText());
        assertEquals(1, mine.at("/data/total").asInt());
        the.agent.get(ROOT + "/conversations/assigned").send().expect(200).matches(page("[]", 0, 30, 0, 1));
    }

    @Test
    void unassignedHasNeitherUserNorTeam() {
        var free = the.admin
                .get(ROOT + "/conversations/unassigned?order_by=conversations.created_at&order=ASC")
                .send()
                .expect(200)
                .matches(page(LISTED))
                .json();
        assertEquals(plain, free.at("/data/results/0/uuid").asText());
        assertEquals(api, free.at("/data/results/1/uuid").asText());
        assertEquals(2, free.at("/data/total").asInt());
    }

    @Test
    void pagesAreCounted() {
        list("page_size=3").expect(200).matches(page("[\"@object\", \"@object\", \"@object\"]", 4, 3, 2, 1));
        list("page_size=3&page=2").expect(200).matches(page("[\"@object\"]", 4, 3, 2, 2));
        list("page_size=3&page=3").expect(200).matches(page("[]", 0, 3, 0, 3));
        list("page_size=0&page=x").expect(200).matches(page("\"@array\"", 4, 30, 1, 1));
        list("page_size=501").expect(200).matches(page("\"@array\"", 4, 500, 1, 1));
        list("page=9223372036854775807&page_size=500").expect(200);
        list("page=99999999999999999999").expect(200).matches(page("\"@array\"", 4, 30, 1, 1));
    }

    @Test
    void listsGoByTheirOrder() {
        assertEquals(List.of(plain, api, snoozed, closed), found("order_by=conversations.status_id&order=asc"));
        assertEquals(
                closed, found("order_by=conversations.status_id&order=desc").get(0));
        assertEquals(
                closed, found("order_by=conversation_statuses.name&order=asc").get(0));
        assertEquals(
                snoozed, found("order_by=conversations.priority_id&order=asc").get(0));
        assertEquals(
                snoozed, found("order_by=conversations.priority_id&order=desc").get(0));
        for (var field : List.of(
                "conversations.assigned_team_id",
                "conversations.assigned_user_id",
                "conversations.inbox_id",
                "conversations.last_message_at",
                "conversations.last_interaction_at",
                "conversations.last_interaction_sender",
                "conversations.waiting_since",
                "conversations.next_sla_deadline_at",
                "conversations.snoozed_until",
                "conversations.sla_policy_id",
                "conversation_statuses.id",
                "users.email",
                "users.external_user_id",
                "inboxes.channel")) {
            assertEquals(4, found("order_by=" + field + "&order=Desc").size());
        }
    }

    /** Where the original breaks down with 500. */
    @Test
    void badOrdersAndFiltersAreTheClientsMistake() {
        for (var query : List.of(
                "order=up",
                "order_by=conversations.tags",
                "order_by=nope",
                "order_by=conversations.id",
                "filters=x",
                "filters=%5B1%5D",
                "filters=" + encoded("[{\"model\":\"conversations\",\"field\":\"id\"}]"),
                "filters=" + encoded(rule("conversations", "status_id", "equals", "x")),
                "filters=" + encoded(rule("conversations", "created_at", "equals", "today")),
                "filters=" + encoded("[\"\\u0000\"]"),
                "filters=%00")) {
            list(query).expect(400).matches(WENT_WRONG);
        }
    }

    @Test
    void filtersOnStatus() {
        assertEquals(List.of(plain, api), where("status_id", "equals", "1"));
        assertEquals(List.of(snoozed), where("status_id", "equals", "2"));
        assertEquals(List.of(), where("status_id", "equals", "3"));
        assertEquals(List.of(closed), where("status_id", "equals", "4"));
        assertEquals(List.of(plain, closed, api), where("status_id", "not equals", "2"));
        assertEquals(List.of(snoozed, closed), where("status_id", "greater than", "1"));
        assertEquals(List.of(snoozed), where("status_id", "between", "2,3"));
        assertEquals(List.of(plain, closed, api), where("status_id", "in", "[\\\"1\\\",\\\"4\\\"]"));
        assertEquals(List.of(closed), where("conversation_statuses", "name", "equals", "Closed"));
        assertEquals(List.of(closed), where("conversation_statuses", "id", "equals", "4"));
    }

    @Test
    void filtersOnPriority() {
        assertEquals(List.of(snoozed), where("priority_id", "equals", "3"));
        assertEquals(List.of(snoozed), where("priority_id", "set", ""));
        assertEquals(List.of(plain, closed, api), where("priority_id", "not set", ""));
        assertEquals(List.of(), where("priority_id", "not equals", "3"));
    }

    @Test
    void filtersOnKeys() {
        assertEquals(List.of(snoozed), where("assigned_team_id", "equals", "" + the.team));
        assertEquals(List.of(plain, closed, api), where("assigned_team_id", "not set", ""));
        assertEquals(
                List.of(closed),
                where("assigned_user_id", "in", "[\\\"" + the.desk.ada().id() + "\\\"]"));
        assertEquals(
                List.of(api), where("inbox_id", "equals", "" + the.desk.api().id()));
        assertEquals(
                List.of(plain, snoozed, closed),
                where("inbox_id", "not equals", "" + the.desk.api().id()));
    }

    @Test
    void filtersOnTimes() {
        var today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        assertEquals(
                4,
                where("created_at", "between", today.minusDays(1) + "," + today).size());
        assertEquals(List.of(), where("created_at", "greater than", "" + today));
        assertEquals(
                List.of(), where("created_at", "less than", today.minusDays(1).toString()));
        assertEquals(
                List.of(snoozed),
                where("snoozed_until", "greater than", java.time.Instant.now().toString()));
        assertEquals(List.of(plain, snoozed, api), where("waiting_since", "set", ""));
        assertEquals(List.of(api), where("last_interaction_at", "not set", ""));
        assertEquals(List.of(closed), where("last_interaction_sender", "equals", "agent"));
        assertEquals(List.of(), where("next_sla_deadline_at", "set", ""));
        assertEquals(4, where("sla_policy_id", "not set", "").size());
        assertEquals(4, where("last_message_at", "not equals", "2001-01-01").size());
    }

    @Test
    void filtersOnTags() {
        assertEquals(List.of(snoozed), where("tags", "contains", "[" + the.vip + "," + the.refund + "]"));
        assertEquals(List.of(plain, closed, api), where("tags", "not contains", "[" + the.vip + "]"));
        assertEquals(List.of(snoozed), where("tags", "set", ""));
        assertEquals(List.of(plain, closed, api), where("tags", "not set", ""));
        assertEquals(4, where("tags", "contains", "[]").size());
    }

    @Test
    void filtersOnContactAndChannel() {
        assertEquals(List.of(plain), where("users", "email", "contains", "LIST-ANN@"));
        assertEquals(List.of(plain), where("users", "email", "equals", "list-ann@example.com"));
        assertEquals(List.of(plain), where("users", "external_user_id", "set", ""));
        assertEquals(List.of(), where("users", "email", "ilike", "%"));
        assertEquals(List.of(api), where("inboxes", "channel", "equals", "api"));
    }

    /** The grouped sample of libredesk 9.1. */
    @Test
    void filtersInGroups() {
        var filter = """
                {"logic":"AND","rules":[
                  {"model":"conversations","field":"priority_id","operator":"in","value":"[\\"2\\",\\"3\\"]"},
                  {"logic":"OR","rules":[{"model":"users","field":"email","operator":"contains","value":"@acme"},
                                         {"model":"conversations","field":"tags","operator":"contains","value":"[%d]"}]}]}
                """.formatted(the.vip);
        assertEquals(List.of(snoozed), found("filters=" + encoded(filter)));
    }

    @Test
    void unreadIsCountedForEachAgent() {
        var other = LibredeskFixture.open(http());
        var uuid = other.uuid("");
        assertEquals(1, unread(other.admin));
        other.admin.put(in(uuid, "/last-seen")).send().expect(200).matches(LibredeskShapes.DONE);
        assertEquals(0, unread(other.admin));
        assertEquals(1, unread(other.agent));
    }

    @Test
    void theNewestMessageIsMarkedAsUnread() {
        var other = LibredeskFixture.open(http());
        var uuid = other.uuid("");
        other.agent.put(in(uuid, "/last-seen")).send().expect(200);
        other.admin.put(in(uuid, "/last-seen")).send().expect(200);
        assertEquals(0, unread(other.agent));
        other.agent.put(in(uuid, "/mark-unread")).send().expect(200).matches(LibredeskShapes.DONE);
        assertEquals(1, unread(other.agent));
        assertEquals(0, unread(other.admin));
    }

    /** libredesk 9.2: own ones, notes and activities included, and 10 stands for more. */
    @Test
    void everyMessageCountsAsUnread() {
        var other = LibredeskFixture.open(http());
        var uuid = other.uuid("");
        other.admin.put(in(uuid, "/last-seen")).send().expect(200);
        other.admin
                .post(in(uuid, "/messages"))
                .json("{\"sender_type\": \"agent\", \"message\": \"a note\", \"private\": true}")
                .send()
                .expect(200);
        assertEquals(1, unread(other.admin));
        other.admin
                .put(in(uuid, "/priority"))
                .json("{\"priority\": \"High\"}")
                .send()
                .expect(200);
        assertEquals(2, unread(other.admin));
        for (int i = 0; i < 9; i++) {
            other.admin
                    .post(in(uuid, "/messages"))
                    .json("{\"sender_type\": \"agent\", \"message\": \"hello\", \"to\": [\"ann@example.com\"]}")
                    .send()
                    .expect(200);
        }
        assertEquals(10, unread(other.admin));
    }

    private static int unread(Http who) {
        return who.get(ROOT + "/conversations/all")
                .send()
                .expect(200)
                .json()
                .at("/data/results/0/unread_message_count")
                .asInt();
    }
}
