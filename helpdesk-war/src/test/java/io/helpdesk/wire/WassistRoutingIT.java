package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers, and that people may (wassist 6.2, 6.3, 10.1, 13.3). */
class WassistRoutingIT extends WireTest {

    private WassistFixture the;
    private Receiver receiver;

    @BeforeEach
    void open() {
        the = WassistFixture.open(http());
        receiver = Receiver.open();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private String hook(String path, String... events) {
        var listed = events.length == 0 ? "message.received" : String.join("\", \"", events);
        return the.http
                .post("/api/v1/webhooks/")
                .json("{\"name\": \"Bot\", \"url\": \"" + receiver.url(path) + "\", \"events\": [\"" + listed + "\"]}")
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private JsonNode act(String conversation, String action, String body) {
        return the.http
                .post(WassistFixture.CONVERSATIONS + conversation + "/" + action + "/")
                .json(body)
                .send()
                .expect(200)
                .json();
    }

    private static void routed(JsonNode conversation, String mode, String webhook, boolean own) {
        assertEquals(mode, conversation.get("routing").textValue());
        assertEquals(webhook, conversation.get("webhookId").textValue());
        assertEquals(own, conversation.get("routingOverride").asBoolean());
    }

    private List<String> events(String path) {
        return receiver.at(path).stream().map(Receiver.Told::event).toList();
    }

    @Test
    void oneWebhookAnswersAConversationAndHearsOfIt() {
        var first = hook("/one");
        var second = hook("/two", "message.received", "subscription.activated", "subscription.message.received");
        var visit = AgentVisit.open(the.desk);
        routed(act(visit.id(), "subscribe", "{\"webhookId\": \"" + first + "\"}"), "webhook", first, true);
        JsonShape.assertMatches(
                """
                {'event': 'subscription.activated', 'timestamp': '@iso', 'webhookId': '%s', 'conversationId': '%s',
                 'phoneNumber': null, 'contact': {'name': 'Maya', 'phoneNumber': '@string'}, 'routing': 'webhook',
                 'message': null}
                """.formatted(first, visit.id()),
                receiver.await("/one", "subscription.activated").json());
        visit.writes("Where is it?");
        JsonShape.assertMatches(
                """
                {'event': 'subscription.message.received', 'timestamp': '@iso', 'phoneNumber': null, 'from': '@string',
                 'contact': {'name': 'Maya', 'phoneNumber': '@string'},
                 'message': {'id': '@uuid', 'waId': null, 'body': 'Where is it?', 'media': [], 'buttons': []},
                 'conversationId': '%s', 'routing': 'webhook', 'webhookId': '%s'}
                """.formatted(visit.id(), first),
                receiver.await("/one", "subscription.message.received").json());
        // once more is no change
        act(visit.id(), "routing", "{\"mode\": \"webhook\", \"webhookId\": \"" + first + "\"}");
        routed(
                act(visit.id(), "routing", "{\"mode\": \"webhook\", \"webhookId\": \"" + second + "\"}"),
                "webhook",
                second,
                true);
        receiver.await("/one", "subscription.revoked");
        receiver.await("/two", "subscription.activated");
        visit.writes("Hello?");
        receiver.await("/two", "subscription.message.received");
        routed(act(visit.id(), "unsubscribe", "{}"), null, null, false);
        visit.writes("Anybody?");
        receiver.await(told -> told.path().equals("/two")
                && told.event().equals("message.received")
                && told.json().at("/message/body").asText().equals("Anybody?"));
        receiver.await(told -> told.path().equals("/one")
                && told.event().equals("message.received")
                && told.json().at("/message/body").asText().equals("Anybody?"));
        assertEquals(
                List.of(
                        "subscription.activated",
                        "message.received",
                        "subscription.message.received",
                        "subscription.revoked",
                        "message.received",
                        "message.received"),
                events("/one"));
        // it chose among what is told to subscribers, and not that it is one no more
        assertEquals(
                List.of(
                        "message.received",
                        "subscription.activated",
                        "message.received",
                        "subscription.message.received",
                        "message.received"),
                events("/two"));
        var deliveries = receiver.at("/one").stream()
                .map(told -> told.header("X-Wassist-Delivery"))
                .distinct();
        assertEquals(receiver.at("/one").size(), deliveries.count());
    }

    @Test
    void whatIsGoneOrOffAnswersNothing() {
        var webhook = hook("/off");
        var visit = AgentVisit.open(the.desk);
        act(visit.id(), "subscribe", "{\"webhookId\": \"" + webhook + "\"}");
        the.http
                .patch("/api/v1/webhooks/" + webhook + "/")
                .json("{\"active\": false}")
                .send()
                .expect(200);
        routed(show(visit.id()), null, null, true);
        the.http
                .patch("/api/v1/webhooks/" + webhook + "/")
                .json("{\"active\": true}")
                .send()
                .expect(200);
        routed(show(visit.id()), "webhook", webhook, true);
        the.http.delete("/api/v1/webhooks/" + webhook + "/").send().expect(204);
        routed(show(visit.id()), null, null, true);
    }

    private JsonNode show(String conversation) {
        return the.http
                .get(WassistFixture.CONVERSATIONS + conversation + "/")
                .send()
                .expect(200)
                .json();
    }

    @Test
    void anAgentIsChosenForOneConversation() {
        var visit = AgentVisit.open(the.desk);
        WassistFixture.refused(
                the.http
                        .post(WassistFixture.CONVERSATIONS + visit.id() + "/routing/")
                        .json("{\"mode\": \"agent\"}")
                        .send(),
                "{'agentId': ['This field is required.']}");
        var chosen = act(visit.id(), "routing", "{\"mode\": \"agent\", \"agentId\": \"" + the.otherAgentId + "\"}");
        routed(chosen, "agent", null, true);
        assertEquals(the.otherAgentId, chosen.at("/activeAgent/id").asText());
        var filtered = the.http
                .get(WassistFixture.CONVERSATIONS + "?agent=" + the.otherAgentId)
                .send()
                .expect(200)
                .json();
        assertEquals(visit.id(), filtered.at("/results/0/id").asText());
        var inherits = act(visit.id(), "routing", "{\"mode\": null}");
        routed(inherits, null, null, false);
        assertTrue(inherits.get("activeAgent").isNull());
    }

    @Test
    void aNumbersChoiceIsThatOfItsConversations() {
        var own = the.conversation(WassistFixture.digits());
        routed(own, "agent", null, false);
        var other = the.create("{\"toNumber\": \"" + WassistFixture.digits() + "\", \"fromNumber\": \"" + the.number
                        + "\", \"agentId\": \"" + the.otherAgentId + "\"}")
                .expect(201)
                .json();
        routed(other, "agent", null, true);
        var webhook = hook("/number");
        var number = "/api/v1/phone-numbers/" + the.number + "/";
        the.http
                .post(number + "subscribe/")
                .json("{\"webhookId\": \"" + webhook + "\", \"applyToExisting\": false}")
                .send()
                .expect(200)
                .matches("""
                {'id': '@uuid', 'number': '%s', 'whatsappPhoneNumberId': '1', 'whatsappBusinessAccount': '@object',
                 'activeAgent': null, 'defaultRouting': 'webhook',
                 'defaultWebhook': {'id': '%s', 'name': 'Bot', 'url': '%s'}, 'isSandbox': false, 'analyticsEnabled': true}
                """.formatted(the.number, webhook, receiver.url("/number")));
        routed(show(own.get("id").asText()), "webhook", webhook, false);
        routed(show(other.get("id").asText()), "agent", null, true);
        the.http
                .post("/api/v1/phone-numbers/%2B" + the.number + "/connect-agent/")
                .json("{\"agentId\": \"" + the.agentId + "\"}")
                .send()
                .expect(200)
                .matches("""
                {'id': '@uuid', 'number': '%s', 'whatsappPhoneNumberId': '1', 'whatsappBusinessAccount': '@object',
                 'activeAgent': {'id': '%s', 'name': '%s', 'icebreakers': []}, 'defaultRouting': 'agent',
                 'defaultWebhook': null, 'isSandbox': false, 'analyticsEnabled': true}
                """.formatted(the.number, the.agentId, the.agent));
        for (var conversation : List.of(own, other)) {
            var follows = show(conversation.get("id").asText());
            routed(follows, "agent", null, false);
            assertEquals(the.agentId, follows.at("/activeAgent/id").asText());
        }
        var nobody = the.http.post(number + "unsubscribe/").send().expect(200).json();
        assertTrue(nobody.get("activeAgent").isNull());
        assertTrue(nobody.get("defaultRouting").isNull());
        assertTrue(nobody.get("defaultWebhook").isNull());
        routed(show(own.get("id").asText()), null, null, false);
        assertEquals(List.of(), events("/number"));
    }

    @Test
    void peopleTakeOverForATime() {
        var id = the.conversation(WassistFixture.digits()).get("id").asText();
        assertTrue(act(id, "takeover", "{\"durationMinutes\": 1}")
                .get("isHumanTakeover")
                .asBoolean());
        assertTrue(act(id, "takeover", "{}").get("isHumanTakeover").asBoolean());
        assertFalse(
                act(id, "handback", "{\"active\": true}").get("isHumanTakeover").asBoolean());
        assertFalse(act(id, "handback", "{}").get("isHumanTakeover").asBoolean());
        assertTrue(act(id, "cancel-support-handoff", "{}")
                .get("activeSupportHandoff")
                .isNull());
        assertEquals(id, act(id, "typing", "{}").get("id").asText());
    }

    @Test
    void anAssignmentIsATakeover() {
        var visit = AgentVisit.open(the.desk);
        the.desk
                .administrator()
                .post(the.desk.path("/conversations/" + visit.number() + "/assignments"))
                .json("{\"assignee_id\": " + the.desk.ben().id() + "}")
                .send()
                .ok();
        assertTrue(show(visit.id()).get("isHumanTakeover").asBoolean());
    }

    @Test
    void badInputIsRefusedTogether() {
        var id = the.conversation(WassistFixture.digits()).get("id").asText();
        var path = WassistFixture.CONVERSATIONS + id + "/";
        WassistFixture.refused(
                the.http.post(path + "routing/").json("{}").send(), "{'mode': ['This field is required.']}");
        WassistFixture.refused(
                the.http
                        .post(path + "routing/")
                        .json("{\"mode\": \"sandbox\", \"agentId\": 7, \"webhookId\": \"x\"}")
                        .send(),
                """
                {'mode': ['"sandbox" is not a valid choice.'], 'agentId': ['Must be a valid UUID.'],
                 'webhookId': ['Must be a valid UUID.']}""");
        WassistFixture.refused(
                the.http.post(path + "routing/").json("{\"mode\": \"webhook\"}").send(),
                "{'webhookId': ['This field is required.']}");
        WassistFixture.refused(
                the.http
                        .post(path + "subscribe/")
                        .json("{\"webhookId\": \"" + WassistFixture.FOREIGN + "\"}")
                        .send(),
                "{'webhookId': ['Webhook not found.']}");
        the.http
                .post(path + "routing/")
                .json("{\"mode\": \"agent\", \"agentId\": \"" + WassistFixture.FOREIGN + "\"}")
                .send()
                .expect(404)
                .matches("{'error': 'Agent not found', 'code': 'not_found'}");
        for (var wrong : new String[] {"0", "-1", "1.5", "\"ten\"", "true", "99999999999999999999"}) {
            the.http
                    .post(path + "takeover/")
                    .json("{\"durationMinutes\": " + wrong + "}")
                    .send()
                    .expect(400)
                    .matches("{'durationMinutes': ['@string']}");
        }
        var number = "/api/v1/phone-numbers/" + the.number + "/";
        WassistFixture.refused(
                the.http
                        .post(number + "subscribe/")
                        .json("{\"webhookId\": null, \"applyToExisting\": \"yes\"}")
                        .send(),
                "{'webhookId': ['This field may not be null.'], 'applyToExisting': ['Must be a valid boolean.']}");
        the.http
                .post(number + "connect-agent/")
                .json("{\"agentId\": \"" + WassistFixture.FOREIGN + "\"}")
                .send()
                .expect(404)
                .matches("{'error': 'Agent not found', 'code': 'not_found'}");
        var foreign = WassistFixture.open(http());
        for (var action : new String[] {
            "routing", "subscribe", "unsubscribe", "takeover", "handback", "typing", "cancel-support-handoff"
        }) {
            foreign.http.post(path + action + "/").json("{}").send().expect(404);
        }
        for (var action : new String[] {"subscribe", "connect-agent", "unsubscribe"}) {
            foreign.http
                    .post(number + action + "/")
                    .json("{\"webhookId\": \"" + WassistFixture.FOREIGN + "\"}")
                    .send()
                    .expect(404);
        }
    }
}
