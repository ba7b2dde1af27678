package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Webhooks and their deliveries (chatwoot-resources 13; chatwoot-events 3). */
class ChatwootWebhooksIT extends ChatwootWebhooks {

    @Test
    void webhooksAreMadeListedChangedAndRemoved() {
        var made = create("{\"url\": \"https://hooks.example.com/a\", \"name\": \"A\", \"inbox_id\": "
                        + desk.api().id() + ", \"subscriptions\": [\"message_created\"]}")
                .expect(200)
                .matches("""
                        {"payload": {"webhook": {"id": "@int", "name": "A", "url": "https://hooks.example.com/a",
                         "account_id": "@int", "subscriptions": ["message_created"], "secret": "@string",
                         "inbox": {"id": "@int", "name": "Orders", "channel_type": "Channel::Api"}}}}
                        """)
                .json()
                .at("/payload/webhook");
        var path = desk.path("/webhooks/" + made.get("id"));
        assertEquals(
                made,
                desk.administrator()
                        .get(desk.path("/webhooks"))
                        .send()
                        .expect(200)
                        .json()
                        .at("/payload/webhooks/0"));

        var changed = desk.administrator()
                .patch(path)
                .json(
                        "{\"url\": \"https://hooks.example.com/b\", \"subscriptions\": [\"contact_created\", \"inbox_created\"]}")
                .send()
                .expect(200)
                .json()
                .at("/payload/webhook");
        assertEquals("https://hooks.example.com/b", changed.get("url").asText());
        assertEquals("A", changed.get("name").asText());
        assertEquals(2, changed.get("subscriptions").size());

        assertEquals("", desk.administrator().delete(path).send().expect(200).text());
        assertEquals(
                404,
                desk.administrator()
                        .patch(path)
                        .json("{\"name\": \"B\"}")
                        .send()
                        .status());
    }

    @Test
    void withoutSubscriptionsAWebhookGetsTheUsualOnes() {
        var webhook = create("{\"url\": \"https://hooks.example.com/a\"}")
                .expect(200)
                .json()
                .at("/payload/webhook");
        assertEquals(
                List.of(
                        "conversation_status_changed",
                        "conversation_updated",
                        "conversation_created",
                        "contact_created",
                        "contact_updated",
                        "message_created",
                        "message_updated",
                        "webwidget_triggered"),
                MAPPER.convertValue(webhook.get("subscriptions"), List.class));
        assertTrue(webhook.get("name").isNull());
        assertTrue(webhook.path("inbox").isMissingNode());
    }

    @Test
    void brokenWebhooksAreRefusedInTheOriginalsWords() {
        create("{\"url\": \"ftp://example.com\"}").expect(422);
        assertEquals(
                "Url is invalid",
                create("{\"url\": \"nowhere\"}")
                        .expect(422)
                        .json()
                        .get("message")
                        .asText());
        assertEquals(
                "Url is invalid",
                create("{\"name\": \"none\"}").expect(422).json().get("message").asText());
        create("{\"url\": \"https://hooks.example.com/a\"}").expect(200);
        assertEquals(
                "Url has already been taken",
                create("{\"url\": \"https://hooks.example.com/a\"}")
                        .expect(422)
                        .json()
                        .get("message")
                        .asText());
        for (var events : List.of("[]", "[\"message_deleted\"]")) {
            assertEquals(
                    "Subscriptions Invalid events",
                    create("{\"url\": \"https://hooks.example.com/c\", \"subscriptions\": " + events + "}")
                            .expect(422)
                            .json()
                            .get("message")
                            .asText());
        }
    }

    @Test
    void webhooksAreForAdministratorsOfTheirAccount() {
        var webhook = create("{\"url\": \"https://hooks.example.com/a\"}")
                .expect(200)
                .json()
                .at("/payload/webhook");
        assertEquals(401, desk.agent().get(desk.path("/webhooks")).send().status());
        assertEquals(
                401, desk.agent().post(desk.path("/webhooks")).json("{}").send().status());
        var other = Desk.open(http());
        assertEquals(
                404,
                other.administrator()
                        .delete(other.path("/webhooks/" + webhook.get("id")))
                        .send()
                        .status());
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameIdAndInOrder() {
        long number = conversation("");
        hook("/flaky", "[\"message_created\"]");
        var failures = new ArrayDeque<>(List.of(
                Receiver.status(500), Receiver.RESET, Receiver.status(302, "Location: " + receiver.url("/elsewhere"))));
        receiver.answering(told -> {
            synchronized (failures) {
                return failures.isEmpty() ? Receiver.TAKEN : failures.poll();
            }
        });
        incoming(number, "first");
        incoming(number, "second");

        receiver.await(
                told -> told.taken() && told.json().get("content").asText().equals("second"));
        var attempts = receiver.at("/flaky");
        assertEquals(
                List.of("first", "first", "first", "first", "second"),
                attempts.stream()
                        .map(told -> told.json().get("content").asText())
                        .toList());
        assertEquals(
                1,
                attempts.subList(0, 4).stream()
                        .map(told -> told.header("webhook-id"))
                        .distinct()
                        .count());
        assertNotEquals(attempts.get(0).header("webhook-id"), attempts.get(4).header("webhook-id"));
        assertEquals(List.of(), receiver.at("/elsewhere"));
    }

    @Test
    void whoIsGoneIsToldNothingMoreAndTheDeadLetterCanBeSentAgain() {
        long number = conversation("");
        var webhook = hook("/gone", "[\"message_created\"]");
        receiver.answering(told -> Receiver.status(410));
        incoming(number, "first");
        var deliveries = desk.path("/webhook_deliveries");
        Eventually.is(
                () -> desk.administrator()
                                .get(deliveries + "?state=dead")
                                .send()
                                .expect(200)
                                .json()
                                .at("/meta/count")
                                .asInt()
                        == 1,
                () -> "no dead letter");
        var dead = desk.administrator()
                .get(deliveries + "?state=dead")
                .send()
                .json()
                .at("/payload/0");
        assertEquals("message_created", dead.get("event").asText());
        incoming(number, "second");
        var shown = desk.administrator()
                .get(deliveries + "/" + dead.get("id").asText())
                .send()
                .expect(200)
                .json();
        assertEquals(410, shown.at("/log/0/status").asInt());
        assertEquals("oops", shown.at("/log/0/response").asText());
        assertEquals(404, desk.administrator().get(deliveries + "/1").send().status());
        assertEquals(401, desk.agent().get(deliveries).send().status());
        var other = Desk.open(http());
        assertEquals(
                404,
                other.administrator()
                        .post(other.path("/webhook_deliveries/" + dead.get("id").asText() + "/replay"))
                        .send()
                        .status());

        receiver.answering(told -> Receiver.TAKEN);
        desk.administrator()
                .patch(desk.path("/webhooks/" + webhook.get("id")))
                .json("{\"name\": \"back\"}")
                .send()
                .expect(200);
        assertEquals(1, receiver.told().size(), "a webhook that is gone is told nothing");
        desk.administrator()
                .patch(desk.path("/webhooks/" + webhook.get("id")))
                .json("{\"url\": \"" + receiver.url("/back") + "\"}")
                .send()
                .expect(200);
        desk.administrator()
                .post(deliveries + "/" + dead.get("id").asText() + "/replay")
                .send()
                .expect(200);
        var again = receiver.await(told -> told.path().equals("/back"));
        assertEquals("first", again.json().get("content").asText());
        assertEquals(dead.get("id").asText(), again.header("webhook-id"));
        assertNull(again.header("cookie"));
    }
}
