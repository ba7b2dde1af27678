package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.message.ContentType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a message of the provider says here (whatsapp-cloud 6.2). Nothing is taken for granted: what is missing or unknown is said to be unsupported. */
final class IncomingContents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String UNSUPPORTED = "This kind of message is not supported.";

    private IncomingContents() {}

    /**
     * @param text null for a file alone
     * @param attributes in the provider's own form what the text does not say: {@code location}, {@code contacts}, {@code interactive},
     *     {@code button}, {@code order}, {@code referral}; {@code is_unsupported}; {@code in_reply_to_external_id}
     */
    record Said(String text, ContentType type, Map<String, Object> attributes) {}

    /**
     * @param message as the provider has it
     * @param errors that came beside it; a missing node for none
     */
    static Said of(JsonNode message, JsonNode errors) {
        var type = message.path("type").asText("text");
        var content = message.path(type);
        var attributes = new LinkedHashMap<String, Object>();
        var said = message.path("errors").isArray() && message.path("errors").size() > 0
                ? null
                : text(type, content, attributes);
        if (message.path("context").path("id").isTextual()) {
            attributes.put(
                    "in_reply_to_external_id",
                    message.path("context").path("id").asText());
        }
        if (message.path("context").path("forwarded").asBoolean()
                || message.path("context").path("frequently_forwarded").asBoolean()) {
            attributes.put("forwarded", true);
        }
        if (message.path("referral").isObject()) {
            attributes.put("referral", JSON.convertValue(message.path("referral"), OBJECT));
        }
        if (said == null) {
            attributes.put("is_unsupported", true);
            var error = message.path("errors").path(0).isObject()
                    ? message.path("errors").path(0)
                    : errors.path(0);
            if (error.path("title").isTextual()) {
                attributes.put(
                        "external_error",
                        error.path("code").asText() + ": " + error.path("title").asText());
            }
            return new Said(UNSUPPORTED, ContentType.TEXT, attributes);
        }
        return new Said(
                said.isEmpty() ? null : said,
                type.equals("sticker") ? ContentType.STICKER : ContentType.TEXT,
                attributes);
    }

    /** Null for what is not supported; empty for a file without a text. */
    private static String text(String type, JsonNode content, Map<String, Object> attributes) {
        return switch (type) {
            case "text" -> content.path("body").textValue();
            case "image", "video", "document", "audio", "sticker" ->
                content.isObject() ? content.path("caption").asText("") : null;
            case "location" -> location(content, attributes);
            case "contacts" -> contacts(content, attributes);
            case "interactive" -> interactive(content, attributes);
            case "button" -> button(content, attributes);
            case "order" -> order(content, attributes);
            default -> null;
        };
    }

    private static String location(JsonNode location, Map<String, Object> attributes) {
        if (!location.path("latitude").isNumber() || !location.path("longitude").isNumber()) {
            return null;
        }
        attributes.put("location", JSON.convertValue(location, OBJECT));
        var lines = new ArrayList<String>();
        for (var key : List.of("name", "address")) {
            if (!location.path(key).asText("").isBlank()) {
                lines.add(location.path(key).asText());
            }
        }
        lines.add("https://www.google.com/maps/search/?api=1&query="
                + location.path("latitude").asText() + ","
                + location.path("longitude").asText());
        return String.join("\n", lines);
    }

    private static String contacts(JsonNode cards, Map<String, Object> attributes) {
        if (!cards.isArray() || cards.isEmpty()) {
            return null;
        }
        attributes.put("contacts", JSON.convertValue(cards, Object.class));
        var lines = new ArrayList<String>();
        for (var card : cards) {
            var numbers = new ArrayList<String>();
            card.path("phones").forEach(phone -> numbers.add(phone.path("phone").asText("")));
            lines.add((card.path("name").path("formatted_name").asText("") + " " + String.join(", ", numbers)).strip());
        }
        return String.join("\n", lines);
    }

    private static String interactive(JsonNode interactive, Map<String, Object> attributes) {
        var type = interactive.path("type").asText("");
        var reply = interactive.path(type);
        if (!reply.isObject()) {
            return null;
        }
        attributes.put("interactive", JSON.convertValue(interactive, OBJECT));
        var said = type.equals("nfm_reply")
                ? reply.path("body").textValue()
                : reply.path("title").textValue();
        return said == null || said.isBlank() ? null : said;
    }

    private static String button(JsonNode button, Map<String, Object> attributes) {
        if (!button.path("text").isTextual()) {
            return null;
        }
        attributes.put("button", JSON.convertValue(button, OBJECT));
        return button.path("text").asText();
    }

    private static String order(JsonNode order, Map<String, Object> attributes) {
        if (!order.path("product_items").isArray()) {
            return null;
        }
        attributes.put("order", JSON.convertValue(order, OBJECT));
        var items = new ArrayList<JsonNode>();
        order.path("product_items").forEach(items::add);
        var list = items.stream()
                .map(item -> item.path("quantity").asText("1") + " × "
                        + item.path("product_retailer_id").asText("") + " ("
                        + item.path("item_price").asText("") + " "
                        + item.path("currency").asText("") + ")")
                .collect(Collectors.joining("\n"));
        return (order.path("text").asText("") + "\n" + list).strip();
    }
}
