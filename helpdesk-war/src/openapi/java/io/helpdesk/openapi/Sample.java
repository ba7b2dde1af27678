package io.helpdesk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A value of a schema's form, to be written over: the first of alternatives, and nothing in it but zeros and empty texts. */
final class Sample {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;

    Sample(JsonNode document) {
        this.document = document;
    }

    JsonNode of(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(document.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("anyOf")) {
            return of(schema.get("anyOf").get(0));
        }
        var type = schema.path("type").isArray() ? schema.get("type").get(0) : schema.path("type");
        return switch (type.asText()) {
            case "object" -> {
                var object = NODES.objectNode();
                schema.path("properties").properties().forEach(each -> object.set(each.getKey(), of(each.getValue())));
                yield object;
            }
            case "array" -> {
                var array = NODES.arrayNode();
                if (schema.has("items")) {
                    array.add(of(schema.get("items")));
                }
                yield array;
            }
            case "integer", "number" -> NODES.numberNode(0);
            case "boolean" -> NODES.booleanNode(false);
            case "string" -> NODES.textNode("");
            default -> NODES.nullNode();
        };
    }
}
