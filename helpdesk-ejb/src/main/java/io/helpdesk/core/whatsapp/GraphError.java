package io.helpdesk.core.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A refusal of the provider (whatsapp-cloud 3).
 *
 * @param status of HTTP; null for one that came with a status of a message
 * @param code null if it gave none
 * @param title in a few words
 * @param details more of them, or null
 */
public record GraphError(Integer status, Integer code, String title, String details) {

    /** @param error as it stands in an answer or in a status */
    public static GraphError of(Integer status, JsonNode error) {
        var title = text(error, "title")
                .or(() -> text(error, "message"))
                .map(said -> said.replaceFirst("^\\(#\\d+\\)\\s*", ""))
                .orElseGet(() -> status == null ? "failed" : "status " + status);
        return new GraphError(
                status,
                error.path("code").canConvertToInt() && error.path("code").isNumber()
                        ? Integer.valueOf(error.path("code").intValue())
                        : null,
                title,
                text(error.path("error_data"), "details").orElse(null));
    }

    private static Optional<String> text(JsonNode object, String key) {
        return Optional.ofNullable(object.path(key).textValue()).filter(said -> !said.isBlank());
    }

    /** For people: {@code "131047: Re-engagement message"}, as the original says it (whatsapp-cloud 7). */
    public String words() {
        return code == null ? title : code + ": " + title;
    }

    /** The same with what else it said. */
    public String allWords() {
        return details == null || details.equals(title) ? words() : words() + " (" + details + ")";
    }

    /** What is to be done about it. */
    public ErrorMeaning meaning() {
        return ErrorMeaning.of(status, code);
    }
}
