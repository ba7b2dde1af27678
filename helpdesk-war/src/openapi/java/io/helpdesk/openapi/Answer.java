package io.helpdesk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What is answered with one status: JSON of a shape, one of the types {@code a/b|c/d} as it is, or {@code none}. */
final class Answer {

    /** Those that JAX-RS has no words for (RFC 4918 13, RFC 9110 15.5.21). */
    private static final Map<String, String> OTHERS = Map.of("207", "Multi-Status", "422", "Unprocessable Content");

    private Answer() {}

    static ObjectNode write(String status, JsonNode shape) {
        var answer = JsonNodeFactory.instance.objectNode().put("description", reason(status));
        var text = shape.asText();
        if (text.equals("none")) {
            return answer;
        }
        var content = answer.putObject("content");
        if (text.contains("/")) {
            for (var type : text.split("\\|")) {
                content.putObject(type.strip());
            }
        } else {
            content.putObject("application/json")
                    .set("schema", Notation.ofAnswers().schema(shape));
        }
        return answer;
    }

    /** Of the component that operations share, such as {@code "NotFound"}. */
    static String name(String status) {
        return reason(status).replaceAll("\\W", "");
    }

    private static String reason(String status) {
        if (status.equals("default")) {
            return "Any other";
        }
        if (OTHERS.containsKey(status)) {
            return OTHERS.get(status);
        }
        var known = Response.Status.fromStatusCode(Integer.parseInt(status));
        if (known == null) {
            throw new IllegalArgumentException("nobody knows the status " + status);
        }
        return known.getReasonPhrase();
    }
}
