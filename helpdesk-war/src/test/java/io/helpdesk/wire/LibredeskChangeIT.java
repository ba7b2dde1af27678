package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.in;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskFixture.refusal;
import static io.helpdesk.wire.LibredeskShapes.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing conversations: libredesk 10. */
class LibredeskChangeIT extends WireTest {

    private static final String PARSING = input("Error parsing request");
    private static final String WENT_WRONG = input("Something went wrong");
    private static final String UNKNOWN = "11111111-1111-4111-8111-111111111111";
    private static final String NOT_FOUND = refusal("Conversation not found", "NotFoundException");

    private static LibredeskFixture the;

    private String uuid;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
    }

    @BeforeEach
    void open() {
        uuid = the.uuid("");
    }

    private Http.Reply put(String rest, String json) {
        return the.agent.put(in(uuid, rest)).json(json).send();
    }

    private void done(String rest, String json) {
        put(rest, json).expect(200).matches(DONE);
    }

    private JsonNode shown() {
        return the.shown(uuid);
    }

    /** The contents of the activities, oldest first. */
    private List<String> activities() {
        var messages = the.admin
                .get(in(uuid, "/messages?type=activity"))
                .send()
                .expect(200)
                .json()
                .at("/data/results");
        var contents = StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.at("/meta/activity_type").asText() + ": "
                        + message.get("content").asText())
                .collect(java.util.stream.Collectors.toList());
        java.util.Collections.reverse(contents);
        return contents;
    }

    @Test
    void statusMistakesInTheirOrder() {
        put("/status", "{\"status\":1}").expect(400).matches(PARSING);
        put("/status", "{}").expect(400).matches(input("`status` empty"));
        put("/status", "{\"status\":\"Snoozed\"}").expect(400).matches(input("`snoozed_until` empty"));
        put("/status", "{\"status\":\"Snoozed\",\"snoozed_until\":\"1d\"}")
                .expect(400)
                .matches(input("Bad request"));
        var unknown = the.agent.put(in(UNKNOWN, "/status"));
        unknown.json("{\"status\":\"Snoozed\",\"snoozed_until\":\"-1h\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        put("/status", "{\"status\":\"Snoozed\",\"snoozed_until\":\"-1h\"}")
                .expect(400)
                .matches(input("Invalid snooze duration"));
        put("/status", "{\"status\":\"Snoozed\",\"snoozed_until\":\"0s\"}")
                .expect(400)
                .matches(input("Invalid snooze duration"));
        put("/status", "{\"status\":\"open\"}").expect(400).matches(WENT_WRONG);
        assertEquals("Open", shown().get("status").asText());
    }

    @Test
    void snoozingTakesADurationAndShowsATime() {
        done("/status", "{\"status\":\"Snoozed\",\"snoozed_until\":\"1h30m\"}");
        var shown = shown();
        assertEquals("waiting", shown.get("status_category").asText());
        assertEquals(2, shown.get("status_id").asInt());
        var sleeps = Duration.between(
                Instant.now(), Instant.parse(shown.get("snoozed_until").asText()));
        assertTrue(sleeps.compareTo(Duration.ofMinutes(88)) > 0 && sleeps.compareTo(Duration.ofMinutes(91)) < 0);
        done("/status", "{\"status\":\"Open\"}");
        assertTrue(shown().get("snoozed_until").isNull());
    }

    @Test
    void resolvingAndClosingLeaveTheirMark() {
        done("/status", "{\"status\":\"Resolved\"}");
        var resolved = shown();
        assertEquals(3, resolved.get("status_id").asInt());
        assertFalse(resolved.get("resolved_at").isNull());
        assertTrue(resolved.get("closed_at").isNull());
        done("/status", "{\"status\":\"Closed\"}");
        assertEquals(4, shown().get("status_id").asInt());
        assertFalse(shown().get("closed_at").isNull());
        done("/status", "{\"status\":\"Open\"}");
        assertEquals(resolved.get("resolved_at"), shown().get("resolved_at"));
        assertFalse(shown().get("closed_at").isNull());
        assertEquals(
                List.of(
                        "status_change: Ben Example marked the conversation as Resolved",
                        "status_change: Ben Example marked the conversation as Closed",
                        "status_change: Ben Example marked the conversation as Open"),
                activities());
    }

    @Test
    void theSameStatusAgainIsNothing() {
        done("/status", "{\"status\":\"Open\"}");
        assertEquals(List.of(), activities());
    }

    @Test
    void closedHereIsResolvedElsewhere() {
        done("/status", "{\"status\":\"Closed\"}");
        var number = shown().get("reference_number").asText();
        assertEquals(
                "resolved",
                the.desk
                        .administrator()
                        .get(the.desk.path("/conversations/" + number))
                        .send()
                        .ok()
                        .json()
                        .get("status")
                        .asText());
    }

    @Test
    void priorityGoesByName() {
        put("/priority", "{\"priority\":1}").expect(400).matches(PARSING);
        put("/priority", "{}").expect(400).matches(input("`priority` empty"));
        the.agent
                .put(in(UNKNOWN, "/priority"))
                .json("{\"priority\":\"Low\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        done("/priority", "{\"priority\":\"Urgent\"}");
        assertEquals("Urgent", shown().get("priority").asText());
        assertEquals(4, shown().get("priority_id").asInt());
        done("/priority", "{\"priority\":\"Urgent\"}");
        done("/priority", "{\"priority\":\"low\"}");
        assertTrue(shown().get("priority").isNull());
        assertEquals(
                List.of(
                        "priority_change: Ben Example set priority to Urgent",
                        "priority_change: Ben Example set priority to None"),
                activities());
    }

    @Test
    void anAgentIsAssignedAndRemoved() {
        var ada = "{\"assignee_id\":" + the.desk.ada().id() + "}";
        put("/assignee/user", "{\"assignee_id\":\"1\"}").expect(400).matches(PARSING);
        the.agent
                .put(in(UNKNOWN, "/assignee/user"))
                .json(ada)
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        put("/assignee/user", "{\"assignee_id\":999999999}").expect(400).matches(input("User not found"));
        done("/assignee/user", "{}");
        done("/assignee/user", ada);
        done("/assignee/user", ada);
        assertEquals(the.desk.ada().id(), shown().get("assigned_user_id").asLong());
        done("/assignee/user", "{\"assignee_id\":" + the.desk.ben().id() + "}");
        put("/assignee/user", "{\"assignee_id\":0}").expect(400).matches(input("User not found"));
        the.agent.put(in(uuid, "/assignee/user/remove")).send().expect(200).matches(DONE);
        assertTrue(shown().get("assigned_user_id").isNull());
        assertEquals(
                List.of(
                        "assigned_user_change: Assigned to Ada Example by Ben Example",
                        "self_assign: Ben Example self-assigned this conversation",
                        "assigned_user_change: Unassigned by Ben Example"),
                activities());
    }

    @Test
    void aTeamIsAssignedAndRemovedAndTakesTheUserAway() {
        done("/assignee/user", "{\"assignee_id\":" + the.desk.ben().id() + "}");
        put("/assignee/team", "{\"assignee_id\":1.0}").expect(400).matches(PARSING);
        the.agent
                .put(in(UNKNOWN, "/assignee/team"))
                .json("{\"assignee_id\":999999999}")
                .send()
                .expect(400)
                .matches(input("Team not found"));
        the.agent
                .put(in(UNKNOWN, "/assignee/team"))
                .json("{\"assignee_id\":" + the.team + "}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        done("/assignee/team", "{\"assignee_id\":" + the.team + "}");
        assertEquals(the.team, shown().get("assigned_team_id").asLong());
        assertTrue(shown().get("assigned_user_id").isNull());
        done("/assignee/user", "{\"assignee_id\":" + the.desk.ada().id() + "}");
        done("/assignee/team", "{\"assignee_id\":" + the.team + "}");
        assertEquals(the.desk.ada().id(), shown().get("assigned_user_id").asLong());
        assertTrue(activities().contains("assigned_team_change: Assigned to billing team by Ben Example"));
        the.agent.put(in(uuid, "/assignee/team/remove")).send().expect(200).matches(DONE);
        assertTrue(shown().get("assigned_team_id").isNull());
        the.agent.put(in("nope", "/assignee/team/remove")).send().expect(404).matches(NOT_FOUND);
    }

    private Http.Reply tag(String json) {
        return the.agent.post(in(uuid, "/tags")).json(json).send();
    }

    @Test
    void tagsAreChosenAmongTheKnownOnes() {
        tag("{\"tags\":\"vip\"}").expect(400).matches(PARSING);
        tag("{\"tags\":[],\"action\":\"zap\"}").expect(400).matches(PARSING);
        the.agent
                .post(in(UNKNOWN, "/tags"))
                .json("{\"tags\":[]}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        tag("{\"tags\":[\"vip\",\"nope\"]}").expect(200).matches(DONE);
        assertEquals("[\"vip\"]", shown().get("tags").toString());
        tag("{\"tags\":[\"refund\"],\"action\":\"add_tags\"}").expect(200).matches(DONE);
        assertEquals("[\"refund\",\"vip\"]", shown().get("tags").toString());
        tag("{\"tags\":[\"vip\"],\"action\":\"remove_tags\"}").expect(200).matches(DONE);
        assertEquals("[\"refund\"]", shown().get("tags").toString());
        tag("{}").expect(200).matches(DONE);
        assertEquals("[]", shown().get("tags").toString());
        assertEquals(
                List.of(
                        "tag_added: Ben Example added tag vip", "tag_added: Ben Example added tag refund",
                        "tag_removed: Ben Example removed tag vip", "tag_removed: Ben Example removed tag refund"),
                activities());
    }

    @Test
    void customAttributesAreReplaced() {
        done("/custom-attributes", "{\"a\":{\"b\":[1,null]}}");
        done("/custom-attributes", "{\"c\":\"x\"}");
        assertEquals("{\"c\":\"x\"}", shown().get("custom_attributes").toString());
        done("/custom-attributes", "{}");
        assertEquals("{}", shown().get("custom_attributes").toString());
        for (var body : List.of("", "[]", "null", "1", "{", "{\"a\":\"\\u0000\"}")) {
            put("/custom-attributes", body).expect(400).matches(PARSING);
        }
        the.agent
                .put(in(UNKNOWN, "/custom-attributes"))
                .json("{}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
    }

    @Test
    void lastSeenIsMarked() {
        the.agent.put(in(uuid, "/last-seen")).send().expect(200).matches(DONE);
        the.agent.put(in(UNKNOWN, "/last-seen")).send().expect(404).matches(NOT_FOUND);
        the.agent.put(in("nope", "/last-seen")).send().expect(404).matches(NOT_FOUND);
    }

    /** libredesk 10.1, the last rule. */
    @Test
    void aMessageOfTheContactReopens() {
        var visitor = the.desk.visitor();
        var source = visitor.post(the.desk.visitorPath("/contacts"))
                .json("{\"name\": \"Cleo Example\"}")
                .send()
                .ok()
                .json()
                .get("source_id")
                .asText();
        var conversations = the.desk.visitorPath("/contacts/" + source + "/conversations");
        var number = visitor.post(conversations)
                .json("{}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        uuid = the.desk
                .administrator()
                .get(the.desk.path("/conversations/" + number))
                .send()
                .ok()
                .json()
                .get("uuid")
                .asText();
        done("/status", "{\"status\":\"Closed\"}");
        visitor.post(conversations + "/" + number + "/messages")
                .json("{\"content\": \"Wait\"}")
                .send()
                .ok();
        assertEquals("Open", shown().get("status").asText());
        assertEquals("contact", shown().get("last_interaction_sender").asText());
        assertEquals(
                List.of(
                        "status_change: Ben Example marked the conversation as Closed",
                        "status_change: System  marked the conversation as Open"),
                activities());
    }
}
