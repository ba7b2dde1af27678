package io.helpdesk.core.whatsapp.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.template.MessageTemplate.Status;
import io.helpdesk.api.template.MessageTemplates.SaveTemplate;
import java.util.List;
import java.util.Locale;

/**
 * A template as the provider lists it (whatsapp-cloud 8).
 *
 * @param status null if it is gone there, or about to be
 * @param quality null if it is not said
 * @param reason why it was rejected, or null
 */
record ProviderTemplate(String id, SaveTemplate content, Status status, String quality, String reason) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};
    private static final String NO_REASON = "NONE";

    static ProviderTemplate of(JsonNode listed) {
        return new ProviderTemplate(
                listed.path("id").asText(""),
                new SaveTemplate(
                        listed.path("name").asText(""),
                        listed.path("language").asText(""),
                        upper(listed.path("category").asText("")),
                        upper(listed.path("parameter_format").asText("POSITIONAL")),
                        listed.path("components").isArray()
                                ? JSON.convertValue(listed.path("components"), LIST)
                                : List.of()),
                status(listed.path("status").asText("")),
                listed.path("quality_score").isObject()
                        ? listed.path("quality_score").path("score").textValue()
                        : listed.path("quality_score").textValue(),
                reason(listed.path("rejected_reason").asText("")));
    }

    /** Whether it says what every template has to. */
    boolean whole() {
        return !id.isEmpty()
                && !content.name().isEmpty()
                && !content.language().isEmpty()
                && content.language().length() <= 10
                && content.name().length() <= 255
                && !content.category().isEmpty()
                && content.category().length() <= 32;
    }

    /** Null for what is gone. */
    static Status status(String word) {
        return switch (upper(word)) {
            case "APPROVED", "REINSTATED", "UNARCHIVED", "FLAGGED" -> Status.APPROVED;
            case "REJECTED" -> Status.REJECTED;
            case "PAUSED", "DISABLED", "LIMIT_EXCEEDED", "ARCHIVED", "LOCKED" -> Status.PAUSED;
            case "DELETED", "PENDING_DELETION" -> null;
            default -> Status.PENDING;
        };
    }

    static String reason(String word) {
        return word.isBlank() || word.equalsIgnoreCase(NO_REASON) ? null : word;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
