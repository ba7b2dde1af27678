package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A desk whose number is at the provider that {@link CloudApi} stands in for. */
final class WhatsAppDesk {

    static final CloudApi API = CloudApi.shared();

    final Desk desk;
    final Http http;
    final Http admin;
    final String number;
    final String phoneNumberId;
    final String account;
    final long inbox;

    private WhatsAppDesk(WhatsAppDesk desk, Http http) {
        this.http = http;
        this.desk = desk.desk;
        admin = desk.admin;
        number = desk.number;
        phoneNumberId = desk.phoneNumberId;
        account = desk.account;
        inbox = desk.inbox;
    }

    private WhatsAppDesk(Http http) {
        this.http = http;
        number = Desk.phoneNumber();
        phoneNumberId = API.number();
        account = "2" + phoneNumberId;
        desk = Desk.open(http);
        admin = desk.administrator();
        API.at("GET " + account + "/message_templates", Map.of("data", List.of()));
        inbox = admin.post(desk.path("/inboxes"))
                .json("""
                        {"name": "Phone", "channel": {"type": "whatsapp", "phone_number": "%s", "provider": "whatsapp_cloud",
                         "provider_config": %s}}""".formatted(number, config(API.token(phoneNumberId))))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    static WhatsAppDesk open(Http http) {
        return new WhatsAppDesk(http);
    }

    /** The same, whose provider calls another node. */
    WhatsAppDesk at(Http node) {
        return new WhatsAppDesk(this, node);
    }

    String config(String token) {
        return """
                {"api_key": "%s", "phone_number_id": "%s", "business_account_id": "%s", "webhook_verify_token": "made-up"}
                """.formatted(token, phoneNumberId, account);
    }

    JsonNode shown() {
        return admin.get(desk.path("/inboxes/" + inbox)).send().expect(200).json();
    }

    /** A conversation with a contact of this number. */
    long talk(String contactNumber) {
        long contact = admin.post(desk.path("/contacts"))
                .json("{\"name\": \"Maya Example\", \"phone_number\": \"" + contactNumber + "\"}")
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        return talk(contact);
    }

    long talk(long contact) {
        return admin.post(desk.path("/conversations"))
                .json("{\"contact_id\": " + contact + ", \"inbox_id\": " + inbox + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    JsonNode post(long talk, String json) {
        return admin.post(messages(talk)).json(json).send().expect(200).json();
    }

    String messages(long talk) {
        return desk.path("/conversations/" + talk + "/messages");
    }

    /** Oldest first. */
    List<JsonNode> in(long talk) {
        var list = new ArrayList<JsonNode>();
        admin.get(messages(talk)).send().expect(200).json().get("payload").forEach(list::add);
        return list;
    }

    JsonNode message(long talk, JsonNode posted) {
        return in(talk).stream()
                .filter(message ->
                        message.get("id").asLong() == posted.get("id").asLong())
                .findFirst()
                .orElseThrow();
    }

    void becomes(long talk, JsonNode posted, String status) {
        Eventually.is(
                () -> message(talk, posted).get("status").asText().equals(status),
                () -> message(talk, posted) + "\nsent: " + API.sent(phoneNumberId) + "\nfaults: "
                        + API.faults(phoneNumberId));
    }

    /** It was sent and has its id. */
    String left(long talk, JsonNode posted) {
        Eventually.is(
                () -> message(talk, posted).get("source_id").isTextual(),
                () -> message(talk, posted) + "\nfaults: " + API.faults(phoneNumberId));
        return message(talk, posted).get("source_id").asText();
    }

    List<JsonNode> sentTo(String contactNumber) {
        var digits = contactNumber.replace("+", "");
        return API.sent(phoneNumberId).stream()
                .filter(request -> request.get("to").asText().equals(digits))
                .toList();
    }

    // ---- what the provider brings

    String door() {
        return "/webhooks/whatsapp/" + number;
    }

    Http.Reply bring(Map<String, ?> content) {
        return bring(CloudApi.call(phoneNumberId, number.substring(1), content));
    }

    Http.Reply bring(byte[] call) {
        return http.post(door())
                .header("X-Hub-Signature-256", CloudApi.sign(call, CloudApi.APP_SECRET))
                .body("application/json", call)
                .send();
    }

    static Map<String, Object> message(String from, String id, String type, Object content) {
        var message = new LinkedHashMap<String, Object>();
        message.put("from", from);
        message.put("id", id);
        message.put("timestamp", String.valueOf(System.currentTimeMillis() / 1000));
        message.put("type", type);
        if (content != null) {
            message.put(type, content);
        }
        return message;
    }

    static Map<String, Object> contact(String from, String name) {
        return Map.of("profile", Map.of("name", name), "wa_id", from);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final void write(String from, Map<String, ?>... messages) {
        bring(Map.of("contacts", List.of(contact(from, "Maya")), "messages", List.of(messages)))
                .expect(200);
    }

    static Map<String, Object> status(String id, String status, String name, Map<String, ?> more) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", id);
        told.put("status", status);
        told.put("timestamp", "1789380000");
        told.put("recipient_id", "447700900100");
        if (name != null) {
            told.put("biz_opaque_callback_data", name);
        }
        told.putAll(more);
        return told;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final void tell(Map<String, ?>... statuses) {
        bring(Map.of("statuses", List.of(statuses))).expect(200);
    }

    /** The conversations of the inbox with a contact of this name, newest first. */
    List<JsonNode> talksWith(String digits) {
        var list = new ArrayList<JsonNode>();
        admin.get(desk.path("/conversations?status=all&inbox_id=" + inbox))
                .send()
                .expect(200)
                .json()
                .at("/data/payload")
                .forEach(talk -> {
                    if (talk.at("/meta/sender/phone_number").asText().equals("+" + digits)) {
                        list.add(talk);
                    }
                });
        return list;
    }

    long talkWith(String digits) {
        Eventually.is(() -> !talksWith(digits).isEmpty(), () -> "no conversation with " + digits + "\n" + server());
        return talksWith(digits).get(0).get("id").asLong();
    }

    private static String server() {
        var log = Server.current().log().get();
        return log.substring(Math.max(0, log.length() - 4000));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
