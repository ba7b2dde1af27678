package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.whatsapp.incoming.ArrivalEntity.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Divides a call into what is in it (whatsapp-cloud 6). Knows no table. */
final class CallReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those that say something of templates. */
    private static final Set<String> TEMPLATES =
            Set.of("message_template_status_update", "message_template_quality_update", "template_category_update");

    /** Those that say something of the account itself, and nothing of people (whatsapp-cloud 6.4). */
    private static final Set<String> OF_ACCOUNT = Set.of(
            "account_update", "phone_number_quality_update", "phone_number_name_update", "account_review_update");

    private CallReader() {}

    /**
     * One thing that a call brings.
     *
     * @param phoneNumberId the provider's id of the number it is for; null where it is for an account
     * @param shownNumber digits of that number, perhaps empty
     * @param businessAccountId the account at the provider
     * @param lane whose it is; null where the order does not matter
     */
    record Item(
            Kind kind, String phoneNumberId, String shownNumber, String businessAccountId, String lane, String body) {}

    /**
     * What was read.
     *
     * @param passedOver fields that mean nothing here, for the log: with what they say only where that is about no person
     */
    record Read(List<Item> items, List<String> passedOver) {}

    /** Empty if it is no JSON object. */
    static Optional<Read> read(byte[] call) {
        JsonNode root;
        try {
            root = JSON.readTree(call);
        } catch (IOException noJson) {
            return Optional.empty();
        }
        if (root == null || !root.isObject()) {
            return Optional.empty();
        }
        var items = new ArrayList<Item>();
        var others = new ArrayList<String>();
        for (var entry : root.path("entry")) {
            for (var change : entry.path("changes")) {
                var field = change.path("field").asText("");
                var value = change.path("value");
                if (field.equals("messages") || field.equals("smb_message_echoes")) {
                    ofNumber(entry, value, items);
                } else if (TEMPLATES.contains(field)) {
                    var body = JSON.createObjectNode()
                            .put("field", field)
                            .put("account", entry.path("id").asText(""));
                    body.set("value", value);
                    items.add(new Item(Kind.TEMPLATE, null, "", entry.path("id").asText(""), null, body.toString()));
                } else {
                    others.add(OF_ACCOUNT.contains(field) ? field + " " + value : field);
                }
            }
        }
        return Optional.of(new Read(items, others));
    }

    private static void ofNumber(JsonNode entry, JsonNode value, List<Item> items) {
        var id = value.path("metadata").path("phone_number_id").asText("");
        var shown = ContactAddress.digits(
                value.path("metadata").path("display_phone_number").asText(""));
        var account = entry.path("id").asText("");
        for (var message : value.path("messages")) {
            var body = JSON.createObjectNode();
            body.set("message", message);
            contact(value.path("contacts"), message).ifPresent(contact -> body.set("contact", contact));
            if (value.path("errors").isArray() && !message.has("errors")) {
                body.set("errors", value.path("errors"));
            }
            items.add(new Item(Kind.MESSAGE, id, shown, account, "contact " + sender(message), body.toString()));
        }
        for (var status : value.path("statuses")) {
            items.add(new Item(Kind.STATUS, id, shown, account, null, status.toString()));
        }
        for (var echo : value.path("message_echoes")) {
            items.add(new Item(
                    Kind.ECHO, id, shown, account, "contact " + echo.path("to").asText(""), echo.toString()));
        }
    }

    /** The number, or an id where people hide that (whatsapp-cloud 6.1). */
    static String sender(JsonNode message) {
        var from = message.path("from").asText("");
        return from.isEmpty() ? message.path("from_user_id").asText("") : from;
    }

    private static Optional<JsonNode> contact(JsonNode contacts, JsonNode message) {
        var from = message.path("from").asText("");
        var userId = message.path("from_user_id").asText("");
        return StreamSupport.stream(contacts.spliterator(), false)
                .filter(contact ->
                        !from.isEmpty() && from.equals(contact.path("wa_id").asText())
                                || !userId.isEmpty()
                                        && userId.equals(contact.path("user_id").asText()))
                .findFirst()
                .or(() -> contacts.size() == 1 ? Optional.of(contacts.get(0)) : Optional.empty());
    }
}
