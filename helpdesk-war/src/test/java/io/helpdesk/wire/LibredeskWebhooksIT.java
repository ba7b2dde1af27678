package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.webhook.WebhookVerifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks (libredesk-resources 12). */
class LibredeskWebhooksIT extends WireTest {

    private static final String PATH = "/api/v1/webhooks";
    private static final String SHAPE = """
            {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "name": "Orders",
             "url": "https://hooks.example.com/a", "events": ["message.created"], "secret": "%s", "is_active": %s}""";
    private static final String MASK = "••••••••••";

    private LibredeskFixture the;
    private Receiver receiver;

    @BeforeEach
    void open() {
        the = LibredeskFixture.open(http());
        receiver = Receiver.open();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private JsonNode hook(String more) {
        return the.admin
                .post(PATH)
                .json("{\"name\": \"Orders\", \"url\": \"" + receiver.url("/hook") + "\"" + more + "}")
                .send()
                .expect(200)
                .json()
                .get("data");
    }

    @Test
    void webhooksAreMadeListedChangedAndRemoved() {
        var made = the.admin
                .post(PATH)
                .json("""
                {"name": "Orders", "url": "https://hooks.example.com/a", "events": ["message.created"]}""")
                .send()
                .expect(200)
                .matches("{\"status\": \"success\", \"data\": " + SHAPE.formatted(MASK, false) + "}")
                .json()
                .get("data");
        var one = PATH + "/" + made.get("id");
        the.admin
                .get(one)
                .send()
                .expect(200)
                .matches("{\"status\": \"success\", \"data\": " + SHAPE.formatted("", false) + "}");
        the.admin
                .put(one)
                .json("""
                {"name": "Orders", "url": "https://hooks.example.com/a", "events": ["message.created"], "secret": "s3cret",
                 "is_active": true}""")
                .send()
                .expect(200)
                .matches("{\"status\": \"success\", \"data\": " + SHAPE.formatted(MASK, true) + "}");
        the.admin
                .get(PATH)
                .send()
                .expect(200)
                .matches("{\"status\": \"success\", \"data\": [" + SHAPE.formatted(MASK, true) + "]}");
        the.admin
                .put(one + "/toggle")
                .send()
                .expect(200)
                .matches("{\"status\": \"success\", \"data\": " + SHAPE.formatted(MASK, false) + "}");
        the.agent
                .get(PATH + "/compact")
                .send()
                .expect(200)
                .matches("{\"status\": \"success\", \"data\": [{\"id\": " + made.get("id")
                        + ", \"name\": \"Orders\"}]}");
        the.agent.get(PATH).send().expect(403);
        the.agent.post(PATH).json("{}").send().expect(403);

        var other = LibredeskFixture.open(http());
        assertEquals(
                "Not found",
                other.admin.get(one).send().expect(404).json().get("message").asText());
        other.admin.delete(one).send().expect(200).matches("{\"status\": \"success\", \"data\": true}");
        the.admin.get(one).send().expect(200);
        the.admin.delete(one).send().expect(200).matches("{\"status\": \"success\", \"data\": true}");
        the.admin.get(one).send().expect(404);
        for (var unknown : List.of(one, PATH + "/0", PATH + "/nobody")) {
            the.admin.delete(unknown).send().expect(200).matches("{\"status\": \"success\", \"data\": true}");
        }
        the.agent.delete(one).send().expect(403);
        the.admin.put(one + "/toggle").send().expect(500);
        the.admin.post(one + "/test").send().expect(404);
    }

    @Test
    void mistakesAreAnsweredAsTheOriginalDoes() {
        for (var field : List.of("name", "url", "events")) {
            var body = "{\"name\": \"a\", \"url\": \"https://hooks.example.com\", \"events\": [\"message.created\"]}"
                    .replaceFirst("\"" + field + "\"", "\"other\"");
            the.admin.post(PATH).json(body).send().expect(200).matches("""
                    {"status": "success", "data": {"Code": 400, "ErrorType": "InputException",
                     "Message": "`%s` empty", "Data": null}}""".formatted(field));
        }
        the.admin
                .post(PATH)
                .json("{\"name\": \"a\", \"url\": \"nowhere\", \"events\": [\"message.created\"]}")
                .send()
                .expect(200)
                .matches("""
                        {"status": "success", "data": {"Code": 400, "ErrorType": "InputException",
                         "Message": "`url` invalid", "Data": null}}""");
        the.admin
                .post(PATH)
                .json("{\"name\": \"a\", \"url\": \"https://hooks.example.com\", \"events\": [\"odd\"]}")
                .send()
                .expect(500);
        the.admin.post(PATH).json("{\"name\": 1}").send().expect(400);
    }

    @Test
    void aTestCallIsSent() {
        var webhook = hook(", \"events\": [\"message.created\"]");
        the.admin.post(PATH + "/" + webhook.get("id") + "/toggle").send().expect(405);
        the.admin.put(PATH + "/" + webhook.get("id") + "/toggle").send().expect(200);
        the.admin
                .post(PATH + "/" + webhook.get("id") + "/test")
                .send()
                .expect(200)
                .matches("{\"status\": \"success\", \"data\": true}");
        var told = receiver.await("/hook", "webhook.test");
        JsonShape.assertMatches("""
                {"event": "webhook.test", "payload": {"id": %s, "name": "Orders"}, "timestamp": "@iso"}""".formatted(webhook.get("id")), told.json());
        assertEquals(null, told.header("X-Libredesk-Signature"));
    }

    @Test
    void aDeadLetterIsListedAndSentAgain() {
        var webhook = hook(", \"is_active\": true, \"events\": [\"message.created\"]");
        var deliveries = PATH + "/" + webhook.get("id") + "/deliveries";
        receiver.answering(told -> Receiver.status(410));
        the.opened("");
        Eventually.is(
                () -> the.admin
                                .get(deliveries + "?state=dead")
                                .send()
                                .expect(200)
                                .json()
                                .at("/data/total")
                                .asInt()
                        == 1,
                () -> "no dead letter");
        var dead = the.admin
                .get(deliveries + "?state=dead")
                .send()
                .expect(200)
                .matches("""
                {"status": "success", "data": {"results": [{"uuid": "@uuid", "event": "message.created", "state": "dead",
                 "attempts": 1, "due_at": "@iso", "created_at": "@iso", "finished_at": "@iso"}], "total": 1, "per_page": 30,
                 "total_pages": 1, "page": 1}}""")
                .json()
                .at("/data/results/0/uuid")
                .asText();
        assertEquals(
                410,
                the.admin
                        .get(deliveries + "/" + dead)
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/log/0/status")
                        .asInt());
        the.admin.get(deliveries + "?state=odd").send().expect(400);
        the.admin.get(deliveries + "/1").send().expect(404);
        the.agent.get(deliveries).send().expect(403);
        LibredeskFixture.open(http()).admin.get(deliveries).send().expect(404);

        receiver.answering(told -> Receiver.TAKEN);
        the.admin
                .put(PATH + "/" + webhook.get("id"))
                .json("{\"name\": \"Orders\", \"url\": \"" + receiver.url("/back")
                        + "\", \"is_active\": true, \"events\": [\"message.created\"]}")
                .send()
                .expect(200);
        the.admin.post(deliveries + "/" + dead + "/replay").send().expect(200);
        assertEquals(dead, receiver.await(told -> told.path().equals("/back")).header("webhook-id"));
    }

    @Test
    void whatHappensIsToldInOrderAndSigned() throws Exception {
        hook(
                ", \"secret\": \"s3cret\", \"is_active\": true, \"events\": [\"conversation.created\", \"message.created\", "
                        + "\"conversation.status_changed\", \"conversation.tags_changed\", \"conversation.assigned\", "
                        + "\"conversation.unassigned\"]");
        var opened = the.opened("");
        var in = "/api/v1/conversations/" + opened.get("uuid").asText();
        the.admin.put(in + "/status").json("{\"status\": \"Resolved\"}").send().expect(200);
        the.admin.post(in + "/tags").json("{\"tags\": [\"vip\"]}").send().expect(200);
        the.admin
                .put(in + "/assignee/user")
                .json("{\"assignee_id\": " + the.desk.ben().id() + "}")
                .send()
                .expect(200);
        the.admin.put(in + "/assignee/user/remove").send().expect(200);
        receiver.await("/hook", "conversation.unassigned");

        assertEquals(
                List.of(
                        "conversation.created",
                        "message.created",
                        "conversation.status_changed",
                        "conversation.tags_changed",
                        "conversation.assigned",
                        "conversation.unassigned"),
                receiver.at("/hook").stream().map(Receiver.Told::event).toList());
        var created = receiver.await("/hook", "conversation.created").json();
        assertEquals(List.of("event", "payload", "timestamp"), names(created));
        assertEquals(opened, created.get("payload"));
        assertTrue(created.get("timestamp").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        assertEquals(
                "Where is my order?",
                receiver.await("/hook", "message.created")
                        .json()
                        .at("/payload/text_content")
                        .asText());

        var status =
                receiver.await("/hook", "conversation.status_changed").json().get("payload");
        assertEquals(
                List.of(
                        "actor_id",
                        "conversation",
                        "conversation_uuid",
                        "new_status",
                        "previous_status",
                        "snooze_until"),
                names(status));
        assertEquals("Open", status.get("previous_status").asText());
        assertEquals("Resolved", status.get("new_status").asText());
        assertEquals("", status.get("snooze_until").asText());
        // as before the activity that notes it
        assertEquals(
                "Where is my order?", status.at("/conversation/last_message").asText());
        assertEquals(the.desk.ada().id(), status.get("actor_id").asLong());
        var tags = receiver.await("/hook", "conversation.tags_changed").json().get("payload");
        assertEquals("[]", tags.get("previous_tags").toString());
        assertEquals("[\"vip\"]", tags.get("new_tags").toString());
        assertEquals(
                the.desk.ben().id(),
                receiver.await("/hook", "conversation.assigned")
                        .json()
                        .at("/payload/assigned_to")
                        .asLong());

        for (var told : receiver.at("/hook")) {
            assertEquals("sha256=" + Hmac.hex("s3cret", "", told.body()), told.header("X-Libredesk-Signature"));
            WebhookVerifier.libredesk("s3cret").verify(told::header, told.body());
            assertTrue(told.header("User-Agent").startsWith("Libredesk-Webhook/"));
        }
    }

    /** A team is told as nobody assigned, a user as assigned, before the conversation itself (libredesk 6.7, 10.2). */
    @Test
    void assignmentsAreToldOnCreateAndByATeam() {
        hook(", \"is_active\": true, \"events\": [\"conversation.created\", \"conversation.assigned\", "
                + "\"conversation.unassigned\"]");
        long ben = the.desk.ben().id();
        var opened = the.opened(", \"team_id\": " + the.team + ", \"agent_id\": " + ben);
        receiver.await("/hook", "conversation.created");
        assertEquals(
                List.of("conversation.unassigned", "conversation.assigned", "conversation.created"),
                receiver.at("/hook").stream().map(Receiver.Told::event).toList());
        var assigned = receiver.await("/hook", "conversation.assigned").json().get("payload");
        assertEquals(List.of("actor_id", "assigned_to", "conversation", "conversation_uuid"), names(assigned));
        assertEquals(ben, assigned.get("assigned_to").asLong());
        assertEquals(the.desk.ada().id(), assigned.get("actor_id").asLong());
        assertEquals(opened.get("uuid"), assigned.get("conversation_uuid"));
        assertEquals(ben, assigned.at("/conversation/assigned_user_id").asLong());
        assertTrue(assigned.at("/conversation/last_message").isNull());

        var in = "/api/v1/conversations/" + the.uuid("");
        the.admin
                .put(in + "/assignee/team")
                .json("{\"assignee_id\": " + the.otherTeam + "}")
                .send()
                .expect(200);
        Eventually.is(() -> receiver.at("/hook").size() == 5, () -> "only " + receiver.at("/hook"));
        var cleared = receiver.at("/hook").get(4);
        assertEquals("conversation.unassigned", cleared.event());
        assertEquals(
                List.of("actor_id", "conversation", "conversation_uuid"),
                names(cleared.json().get("payload")));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
