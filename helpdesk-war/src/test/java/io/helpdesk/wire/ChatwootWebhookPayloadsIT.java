package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import io.helpdesk.api.webhook.WebhookVerifier;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What webhooks of accounts, inboxes and bots are told, and how it is signed (chatwoot-events 1 to 4). */
class ChatwootWebhookPayloadsIT extends ChatwootWebhooks {

    @Test
    void aMessageIsToldWithItsConversationAndItsContact() throws Exception {
        long number = conversation(", \"custom_attributes\": {\"order\": 7}");
        var webhook = hook("/account", "[\"message_created\", \"contact_updated\"]");
        var message = incoming(number, "hello\\\\\\n<there>\\n").json();

        var told = receiver.await("/account", "message_created");
        var shown = desk.administrator()
                .get(desk.path("/conversations/" + number))
                .send()
                .ok()
                .json();
        var contact = shown.at("/meta/sender");
        var contactInbox = told.json().at("/conversation/contact_inbox");
        var at = message.get("created_at").asLong();
        var account =
                "{\"id\": " + desk.account() + ", \"name\": " + told.json().at("/account/name") + "}";
        var sender = "\"additional_attributes\": {}, \"custom_attributes\": {}, \"email\": " + contact.get("email")
                + ", \"id\": " + contact.get("id") + ", \"identifier\": null, \"name\": \"Alice Example\", "
                + "\"phone_number\": null, \"thumbnail\": \"\", \"blocked\": false";
        var expected = (ObjectNode) MAPPER.readTree("""
                {"event": "message_created", "account": %1$s, "additional_attributes": {}, "content_attributes": {},
                 "content_type": "text", "content": "hello\\n<there>",
                 "conversation": {
                   "additional_attributes": {}, "can_reply": true, "channel": "Channel::Api",
                   "contact_inbox": {"id": %2$s, "contact_id": %3$s, "inbox_id": %4$s, "source_id": %5$s,
                     "created_at": %6$s, "updated_at": %7$s, "hmac_verified": false, "pubsub_token": %8$s},
                   "id": %9$s, "inbox_id": %4$s,
                   "messages": [{"id": %10$s, "content": "hello\\n<there>", "account_id": %11$s, "inbox_id": %4$s,
                     "conversation_id": %9$s, "message_type": 0, "created_at": %12$s, "updated_at": %13$s, "private": false,
                     "status": "sent", "source_id": null, "content_type": "text", "content_attributes": {},
                     "sender_type": "Contact", "sender_id": %3$s, "external_source_ids": {}, "additional_attributes": {},
                     "processed_message_content": "hello\\n<there>", "sentiment": {},
                     "conversation": {"assignee_id": null, "unread_count": 1, "last_activity_at": %12$s,
                       "contact_inbox": {"source_id": %5$s}},
                     "sender": {%14$s, "type": "contact"}}],
                   "labels": [],
                   "meta": {"sender": {%14$s, "type": "contact"}, "assignee": null, "assignee_type": null, "team": null,
                     "hmac_verified": false},
                   "status": "open", "custom_attributes": {"order": 7}, "snoozed_until": null, "unread_count": 1,
                   "first_reply_created_at": null, "priority": null, "waiting_since": %15$s, "agent_last_seen_at": 0,
                   "contact_last_seen_at": 0, "last_activity_at": %12$s, "timestamp": %12$s, "created_at": %16$s,
                   "updated_at": %17$s, "account": %1$s},
                 "created_at": %13$s, "id": %10$s, "inbox": {"id": %4$s, "name": "Orders"}, "message_type": "incoming",
                 "private": false, "sender": {"account": %1$s, "avatar": "", %14$s}, "source_id": null}
                """.formatted(
                        account,
                        contactInbox.get("id"),
                        contact.get("id"),
                        desk.api().id(),
                        contactInbox.get("source_id"),
                        contactInbox.get("created_at"),
                        contactInbox.get("updated_at"),
                        contactInbox.get("pubsub_token"),
                        number,
                        message.get("id"),
                        desk.account(),
                        at,
                        told.json().get("created_at"),
                        sender,
                        shown.get("waiting_since"),
                        shown.get("created_at"),
                        told.json().at("/conversation/updated_at")));
        assertEquals(expected, told.json());
        assertTrue(
                told.json().get("created_at").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));

        var updated = receiver.await("/account", "contact_updated").json();
        assertEquals(contact.get("id"), updated.get("id"));
        assertEquals(
                "last_activity_at",
                updated.at("/changed_attributes/0").fieldNames().next());
        assertTrue(updated.at("/changed_attributes/0/last_activity_at/previous_value")
                .isNull());
        assertTrue(updated.at("/changed_attributes/0/last_activity_at/current_value")
                .isTextual());
        assertEquals(
                "updated_at", updated.at("/changed_attributes/1").fieldNames().next());

        signed(told, webhook.get("secret").asText());
    }

    /** Three signatures: the original's by its recipe, Standard Webhooks' by its own library. */
    private static void signed(Receiver.Told told, String secret) throws Exception {
        assertEquals(
                "sha256=" + Hmac.hex(secret, told.header("X-Chatwoot-Timestamp") + ".", told.body()),
                told.header("X-Chatwoot-Signature"));
        assertEquals(36, told.header("X-Chatwoot-Delivery").length());
        assertEquals("application/json", told.header("Content-Type"));
        assertEquals("application/json", told.header("Accept"));

        var headers = new HashMap<String, List<String>>();
        told.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        assertEquals(told.header("webhook-id"), told.header("X-Chatwoot-Delivery"));
        var key = "whsec_" + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        new Webhook(key)
                .verify(new String(told.body(), StandardCharsets.UTF_8), HttpHeaders.of(headers, (n, v) -> true));

        WebhookVerifier.standard(secret).verify(told::header, told.body());
        WebhookVerifier.chatwoot(secret).verify(told::header, told.body());
    }

    @Test
    void aChangeIsToldWithWhatItWasBefore() {
        hook("/account", "[\"conversation_updated\", \"conversation_status_changed\", \"conversation_created\"]");
        long number = conversation("");
        var created = receiver.await("/account", "conversation_created").json();
        assertEquals(number, created.get("id").asLong());
        assertTrue(created.path("changed_attributes").isMissingNode());

        desk.administrator()
                .post(desk.path("/conversations/" + number + "/toggle_status"))
                .json("{\"status\": \"resolved\"}")
                .send()
                .expect(200);
        var status = receiver.await("/account", "conversation_status_changed").json();
        assertTrue(status.get("changed_attributes").isNull());
        assertEquals("resolved", status.get("status").asText());
        var updated = receiver.await("/account", "conversation_updated").json();
        assertEquals(
                "{\"previous_value\":\"open\",\"current_value\":\"resolved\"}",
                updated.at("/changed_attributes/0/status").toString());

        desk.administrator()
                .post(desk.path("/conversations/" + number + "/labels"))
                .json("{\"labels\": [\"vip\"]}")
                .send()
                .expect(200);
        var labelled = receiver.await(each -> each.event().equals("conversation_updated")
                        && each.json().at("/changed_attributes/0").has("label_list"))
                .json();
        assertEquals(
                "{\"previous_value\":[],\"current_value\":[\"vip\"]}",
                labelled.at("/changed_attributes/0/label_list").toString());
    }

    @Test
    void anInboxIsToldEverythingOfItsOwnAndABotWhatConcernsIt() throws Exception {
        desk.administrator()
                .patch(desk.path("/inboxes/" + desk.api().id()))
                .json("{\"channel\": {\"webhook_url\": \"" + receiver.url("/inbox") + "\"}}")
                .send()
                .expect(200);
        var bot = desk.administrator()
                .post(desk.path("/agent_bots"))
                .json("{\"name\": \"Greeter\", \"outgoing_url\": \"" + receiver.url("/bot") + "\"}")
                .send()
                .expect(200)
                .json();
        desk.administrator()
                .post(desk.path("/inboxes/" + desk.api().id() + "/set_agent_bot"))
                .json("{\"agent_bot\": " + bot.get("id") + "}")
                .send()
                .ok();
        long number = conversation("");
        incoming(number, "hello");
        desk.administrator()
                .post(desk.path("/conversations/" + number + "/messages"))
                .json("{\"content\": \"note\", \"private\": true}")
                .send()
                .expect(200);
        desk.administrator()
                .post(desk.path("/conversations/" + number + "/toggle_status"))
                .json("{\"status\": \"open\"}")
                .send()
                .expect(200);

        receiver.await("/bot", "conversation_opened");
        receiver.await(each -> each.path().equals("/inbox")
                && each.event().equals("conversation_updated")
                && each.json().get("status").asText().equals("open"));
        assertEquals(
                List.of("message_created", "message_created", "conversation_opened"),
                receiver.at("/bot").stream().map(Receiver.Told::event).toList());
        var inbox = receiver.at("/inbox").stream().map(Receiver.Told::event).toList();
        assertEquals("conversation_created", inbox.get(0));
        assertTrue(inbox.containsAll(List.of("message_created", "conversation_status_changed")), inbox.toString());
        var secrets = desk.administrator()
                .get(desk.path("/webhook_secrets"))
                .send()
                .expect(200)
                .json()
                .get("payload");
        assertEquals(desk.api().id(), secrets.at("/inboxes/0/id").asLong());
        assertEquals(bot.get("id"), secrets.at("/agent_bots/0/id"));
        for (var told : receiver.told()) {
            signed(
                    told,
                    secrets.at((told.path().equals("/bot") ? "/agent_bots" : "/inboxes") + "/0/secret")
                            .asText());
        }
        assertEquals(401, desk.agent().get(desk.path("/webhook_secrets")).send().status());
        assertTrue(receiver.at("/inbox").stream().noneMatch(each -> each.event().startsWith("contact_")));
    }

    @Test
    @Tag("core")
    void inboxesAreToldToWhoAsksForThem() {
        hook("/usual", "null");
        hook("/inboxes", "[\"inbox_created\", \"inbox_updated\"]");
        long inbox = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("{\"name\": \"Returns\", \"channel\": {\"type\": \"api\", \"webhook_url\": \""
                        + receiver.url("/own") + "\"}}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var shape = """
                {'event': '%s', 'allow_messages_after_resolved': true, 'lock_to_single_conversation': false,
                 'auto_assignment_config': {}, 'enable_auto_assignment': true, 'enable_email_collect': true,
                 'greeting_enabled': %s, 'greeting_message': %s, 'csat_survey_enabled': false, 'business_name': null,
                 'sender_name_type': 'friendly', 'timezone': 'UTC', 'out_of_office_message': null,
                 'working_hours_enabled': false, 'working_hours': '@array', 'created_at': '@iso', 'updated_at': '@iso',
                 'channel': {'id': %d, 'account_id': %d, 'identifier': '@string', 'hmac_mandatory': false}%s}""";
        JsonShape.assertMatches(
                shape.formatted("inbox_created", "false", "null", inbox, desk.account(), ""),
                receiver.await("/inboxes", "inbox_created").json());

        var path = desk.path("/inboxes/" + inbox);
        // nothing of it is the inbox's own
        desk.administrator()
                .patch(path)
                .json("{\"channel\": {\"hmac_mandatory\": false}}")
                .send()
                .expect(200);
        desk.administrator()
                .patch(path)
                .json("{\"greeting_enabled\": true, \"greeting_message\": \"Hello\"}")
                .send()
                .expect(200);
        var updated = receiver.await("/inboxes", "inbox_updated").json();
        JsonShape.assertMatches(
                shape.formatted("inbox_updated", "true", "'Hello'", inbox, desk.account(), """
                        , 'changed_attributes': [
                         {'greeting_enabled': {'previous_value': false, 'current_value': true}},
                         {'greeting_message': {'previous_value': null, 'current_value': 'Hello'}},
                         {'updated_at': {'previous_value': '@iso', 'current_value': '@iso'}}]"""), updated);

        conversation("");
        receiver.await("/usual", "conversation_created");
        assertTrue(receiver.told().stream()
                .filter(each -> each.event().startsWith("inbox_"))
                .allMatch(each -> each.path().equals("/inboxes")));
        assertEquals(2, receiver.at("/inboxes").size());
    }
}
