package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The overview's numbers (libredesk-desk 6.1). */
class LibredeskReportsIT extends WireTest {

    private static final String OVERVIEW = ROOT + "/reports/overview/";

    private static LibredeskFixture the;

    /** Five conversations: one resolved, one answered, one assigned and tagged, two that nobody has touched. */
    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
        availability("away_manual");
        change(the.uuid(""), "/status", "{\"status\": \"Resolved\"}");
        write(the.uuid(""), "{\"sender_type\": \"agent\", \"message\": \"<p>Soon</p>\", \"private\": true}");
        var tagged = the.uuid("");
        change(tagged, "/assignee/user", "{\"assignee_id\": " + the.desk.ada().id() + "}");
        the.admin
                .post(in(tagged, "/tags"))
                .json("{\"tags\": [\"vip\"], \"action\": \"set_tags\"}")
                .send()
                .expect(200);
        the.uuid("");
        the.uuid("");
    }

    private static void availability(String status) {
        the.agent
                .put(ROOT + "/agents/me/availability")
                .json("{\"status\": \"" + status + "\"}")
                .send()
                .expect(200);
    }

    private static void change(String uuid, String what, String json) {
        the.admin.put(in(uuid, what)).json(json).send().expect(200);
    }

    private static void write(String uuid, String json) {
        the.admin.post(in(uuid, "/messages")).json(json).send().expect(200);
    }

    private static JsonNode overview(String which) {
        return the.admin.get(OVERVIEW + which).send().expect(200).json().get("data");
    }

    @Test
    @Tag("core")
    void whatIsOpenAndWhoIsThereIsCounted() {
        the.admin.get(OVERVIEW + "counts").send().expect(200).matches("""
                {'status': 'success', 'data': {'open': 4, 'awaiting_response': 4, 'unassigned': 3, 'pending': 4,
                 'agents_online': '@int', 'agents_away': 1, 'agents_reassigning': 0, 'agents_offline': '@int'}}""");
        var staff = overview("counts");
        assertEquals(
                2,
                staff.get("agents_online").asInt()
                        + staff.get("agents_away").asInt()
                        + staff.get("agents_offline").asInt());
        // another desk has numbers of its own
        var other = LibredeskFixture.open(http());
        assertEquals(
                0,
                other.admin
                        .get(OVERVIEW + "counts")
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/open")
                        .asInt());
        other.admin.get(OVERVIEW + "charts?days=7").send().expect(200).matches("""
                {'status': 'success', 'data': {'new_conversations': null, 'resolved_conversations': null}}""");
    }

    @Test
    @Tag("core")
    void conversationsAreCountedByTheirDays() {
        for (var days : List.of("?days=30", "?days=9999999", "?days=99999999999", "?days=soon", "?days=-1", "")) {
            var charts = overview("charts" + days);
            assertEquals(5, sum(charts.get("new_conversations")), days);
            assertEquals(1, sum(charts.get("resolved_conversations")), days);
            var date = LocalDate.parse(
                    charts.get("new_conversations").get(0).get("date").asText());
            assertTrue(!date.isBefore(LocalDate.now(ZoneOffset.UTC).minusDays(1)), date::toString);
        }
    }

    private static int sum(JsonNode points) {
        int sum = 0;
        for (var point : points) {
            sum += point.get("count").asInt();
        }
        return sum;
    }

    @Test
    @Tag("core")
    void messagesAndTagsAreCounted() {
        JsonShape.assertMatches(
                "{'total_messages': 6, 'incoming_messages': 5, 'outgoing_messages': 1, 'messages_per_conversation': 1.2}",
                overview("messages?days=1"));
        JsonShape.assertMatches("""
                {'top_tags': [{'tag_id': %d, 'tag_name': 'vip', 'count': 1}, {'tag_id': %d, 'tag_name': 'refund', 'count': 0}],
                 'tagged_conversations': 1, 'untagged_conversations': 4, 'tagged_percentage': 20.0}""".formatted(the.vip, the.refund), overview("tags?days=1"));
    }

    @Test
    void answersOfContactsAreCounted() {
        var own = ChatwootFixture.open(http());
        own.admin
                .patch(own.desk.path("/inboxes/" + own.inbox))
                .json("{\"csat_survey_enabled\": true}")
                .send()
                .expect(200);
        var asked = List.of(resolved(own), resolved(own));
        http().put("/public/api/v1/csat_survey/" + asked.get(0))
                .json("{\"message\": {\"submitted_values\": {\"csat_survey_response\": {\"rating\": 4}}}}")
                .send()
                .expect(200);
        own.desk.libredesk().get(OVERVIEW + "csat?days=1").send().expect(200).matches("""
                {'status': 'success', 'data': {'average_rating': 4.0, 'total_responses': 1, 'total_sent': 2, 'response_rate': 50.0}}""");
        assertEquals(0, overview("csat?days=1").get("total_sent").asInt());
    }

    /** The UUID of a conversation whose contact is asked how it was. */
    private static String resolved(ChatwootFixture own) {
        long number = own.ownConversation("").get("id").asLong();
        own.message(number, "{\"content\": \"Hello\", \"message_type\": \"incoming\"}");
        own.post(own.admin, number, "/toggle_status", "{\"status\": \"resolved\"}")
                .expect(200);
        return own.show(number).get("uuid").asText();
    }

    @Test
    void whatIsNotKeptIsNothing() {
        var levels = overview("sla?days=1");
        assertEquals(12, levels.size());
        levels.forEach(number -> assertEquals(0, number.asDouble()));
    }

    @Test
    void numbersAreForWhoMaySeeThem() {
        for (var which : List.of("counts", "charts", "sla", "csat", "messages", "tags")) {
            the.agent
                    .get(OVERVIEW + which)
                    .send()
                    .expect(403)
                    .matches(refusal("Permission denied", "PermissionException"));
        }
        the.admin.get(OVERVIEW + "weather").send().expect(404).matches(refusal("Route not found", "GeneralException"));
    }
}
