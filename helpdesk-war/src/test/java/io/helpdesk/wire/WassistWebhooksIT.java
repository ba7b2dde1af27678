package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.webhook.WebhookVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks of an organisation (wassist 13). */
class WassistWebhooksIT extends WireTest {

    private Desk desk;
    private Receiver receiver;

    @BeforeEach
    void open() {
        desk = Desk.open(http());
        receiver = Receiver.open();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private JsonNode hook(String path) {
        return desk.wassist()
                .post("/api/v1/webhooks/")
                .json("{\"name\": \"Orders\", \"url\": \"" + receiver.url(path)
                        + "\", \"events\": [\"message.received\"]}")
                .send()
                .expect(201)
                .json();
    }

    /**
     * A customer's message, as the channel would bring it.
     *
     * @return the conversation
     */
    private JsonNode received(String number, String text) {
        var contact = desk.administrator()
                .post(desk.path("/contacts"))
                .json("{\"name\": \"Maya\", \"phone_number\": \"" + number + "\"}")
                .send()
                .ok()
                .json()
                .at("/payload/contact/id")
                .asLong();
        var conversation = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + contact + "}")
                .send()
                .ok()
                .json();
        desk.administrator()
                .post(desk.path("/conversations/" + conversation.get("id") + "/messages"))
                .json("{\"content\": \"" + text + "\", \"message_type\": \"incoming\"}")
                .send()
                .ok();
        return conversation;
    }

    @Test
    void webhooksAreMadeListedChangedAndRemoved() {
        var made = desk.wassist()
                .post("/api/v1/webhooks/")
                .json("""
                {"name": "Orders", "url": "https://hooks.example.com/a", "events": ["message.received"]}""")
                .send()
                .expect(201)
                .matches("""
                        {"id": "@uuid", "name": "Orders", "url": "https://hooks.example.com/a",
                         "events": ["message.received"], "active": true, "secret": "@string", "consecutiveFailures": 0,
                         "createdAt": "@iso"}
                        """)
                .json();
        var path = "/api/v1/webhooks/" + made.get("id").asText() + "/";
        assertEquals(made, desk.wassist().get(path).send().expect(200).json());
        desk.wassist().get("/api/v1/webhooks/").send().expect(200).matches("""
                {"count": 1, "next": null, "previous": null, "results": ["@any"]}""");
        var changed = desk.wassist()
                .patch(path)
                .json("{\"active\": false}")
                .send()
                .expect(200)
                .json();
        assertEquals("Orders", changed.get("name").asText());
        assertEquals(false, changed.get("active").asBoolean());
        desk.wassist().put(path).json("{\"active\": true}").send().expect(400).matches("""
                {"name": ["This field is required."], "url": ["This field is required."],
                 "events": ["This field is required."]}""");
        var rotated =
                desk.wassist().post(path + "rotate-secret/").send().expect(200).json();
        assertNotEquals(made.get("secret"), rotated.get("secret"));

        var other = Desk.open(http());
        other.wassist().get(path).send().expect(404);
        desk.wassist().delete(path).send().expect(204);
        desk.wassist().get(path).send().expect(404);
    }

    @Test
    void brokenWebhooksAreRefusedFieldByField() {
        desk.wassist()
                .post("/api/v1/webhooks/")
                .json("{\"url\": \"nowhere\", \"events\": [\"message.lost\"]}")
                .send()
                .expect(400)
                .matches("""
                        {"name": ["This field is required."], "url": ["Enter a valid URL."],
                         "events": ["\\"message.lost\\" is not a valid choice."]}""");
    }

    @Test
    void aMessageOfACustomerIsToldAndSigned() throws Exception {
        var webhook = hook("/orders");
        var number = Desk.phoneNumber();
        var conversation = received(number, "Where is it?");
        var told = receiver.await("/orders", "message.received");
        JsonShape.assertMatches(
                """
                {"event": "message.received", "timestamp": "@iso",
                 "phoneNumber": null, "from": "%s", "contact": {"name": "Maya", "phoneNumber": "%s"},
                 "message": {"id": "@uuid", "waId": null, "body": "Where is it?", "media": [], "buttons": []},
                 "conversationId": "%s"}
                """.formatted(number, number, conversation.get("uuid").asText()), told.json());
        assertEquals("Wassist-Webhook/1.0", told.header("User-Agent"));
        assertEquals("message.received", told.header("X-Wassist-Event"));
        assertEquals(told.header("webhook-id"), told.header("X-Wassist-Delivery"));
        assertEquals(
                "t=" + told.header("X-Wassist-Timestamp") + ",v1="
                        + Hmac.hex(
                                webhook.get("secret").asText(), told.header("X-Wassist-Timestamp") + ".", told.body()),
                told.header("X-Wassist-Signature"));
        WebhookVerifier.wassist(webhook.get("secret").asText()).verify(told::header, told.body());
    }

    @Test
    void aTestCallAndItsDeliveryCanBeFollowedAndRepeated() {
        var webhook = hook("/ping");
        var path = "/api/v1/webhooks/" + webhook.get("id").asText() + "/test/";
        var delivery = desk.wassist().post(path).send().expect(200).json();
        var told = receiver.await("/ping", "test.ping");
        assertEquals(delivery.get("id").asText(), told.header("X-Wassist-Delivery"));
        JsonShape.assertMatches("""
                {"event": "test.ping", "timestamp": "@iso", "message": "This is a test event", "webhookId": "%s"}""".formatted(webhook.get("id").asText()), told.json());
        var deliveries = "/api/v1/webhook-deliveries/";
        var shown = deliveries + delivery.get("id").asText() + "/";
        Eventually.is(
                () -> desk.wassist()
                        .get(shown)
                        .send()
                        .expect(200)
                        .json()
                        .get("status")
                        .asText()
                        .equals("delivered"),
                () -> desk.wassist().get(shown).send().text());
        desk.wassist().get(shown).send().matches("""
                {"id": "@uuid", "webhookId": "@uuid", "event": "test.ping", "status": "delivered", "attemptCount": 1,
                 "nextAttemptAt": null, "createdAt": "@iso", "completedAt": "@iso",
                 "attempts": [{"attempt": 1, "statusCode": 204, "durationMs": "@int", "responseBody": "@any", "error": null,
                  "createdAt": "@iso"}]}
                """);
        desk.wassist()
                .get(deliveries + "?status=delivered&webhookId="
                        + webhook.get("id").asText())
                .send()
                .expect(200)
                .matches("""
                        {"count": 1, "next": null, "previous": null, "results": ["@any"]}""");
        desk.wassist().post(shown + "replay/").send().expect(200);
        Eventually.is(() -> receiver.at("/ping").size() == 2, () -> "not repeated");
        assertEquals(
                receiver.at("/ping").get(0).header("webhook-id"),
                receiver.at("/ping").get(1).header("webhook-id"));
        assertTrue(new ObjectMapper()
                .valueToTree(receiver.at("/ping").get(1).json())
                .equals(told.json()));

        var other = Desk.open(http());
        other.wassist().get(shown).send().expect(404);
        other.wassist().post(shown + "replay/").send().expect(404);
    }
}
