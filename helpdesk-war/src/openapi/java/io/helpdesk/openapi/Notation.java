package io.helpdesk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The notation of shapes, as docs/openapi.md has it, and the JSON Schema (2020-12) that it means.
 *
 * <p>{@code string|null} are alternatives, {@code string(date-time)} has a format, {@code Label} is a schema of the document;
 * {@code [X]} is a list, a mapping an object with these keys, of which {@code key?} may be left out; {@code $map} has keys that
 * are data, and {@code $any} lists alternatives that do not fit into one line.
 */
final class Notation {

    private static final Pattern WORD = Pattern.compile("([A-Za-z]\\w*)(?:\\(([\\w-]+)\\))?");
    private static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "object", "null");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Whether objects have no other keys than those named, and all of them: so it is in answers, not in requests. */
    private final boolean closed;

    private Notation(boolean closed) {
        this.closed = closed;
    }

    /** Of what is answered. */
    static Notation ofAnswers() {
        return new Notation(true);
    }

    /** Of what is asked: keys that nobody knows are passed over, and which are needed the server says. */
    static Notation ofRequests() {
        return new Notation(false);
    }

    /** @throws IllegalArgumentException if it is none of the notation */
    ObjectNode schema(JsonNode shape) {
        if (shape.isNull()) {
            return typed("null");
        }
        if (shape.isTextual()) {
            return alternatives(shape.textValue());
        }
        if (shape.isArray() && shape.size() == 1) {
            var list = typed("array");
            var items = schema(shape.get(0));
            if (!items.isEmpty()) {
                list.set("items", items);
            }
            return list;
        }
        if (shape.has("$any")) {
            return any(shape.get("$any"));
        }
        if (shape.has("$map")) {
            var map = typed("object");
            map.set("additionalProperties", schema(shape.get("$map")));
            return map;
        }
        if (shape.isObject()) {
            return object(shape);
        }
        throw new IllegalArgumentException("not of the notation: " + shape);
    }

    private ObjectNode object(JsonNode shape) {
        var object = typed("object");
        var properties = NODES.objectNode();
        var required = NODES.arrayNode();
        shape.properties().forEach(property -> {
            var key = property.getKey();
            boolean optional = key.endsWith("?");
            var name = optional ? key.substring(0, key.length() - 1) : key;
            properties.set(name, schema(property.getValue()));
            if (!optional) {
                required.add(name);
            }
        });
        object.set("properties", properties);
        if (closed) {
            if (!required.isEmpty()) {
                object.set("required", required);
            }
            object.put("additionalProperties", false);
        }
        return object;
    }

    private ObjectNode any(JsonNode shapes) {
        var any = NODES.objectNode();
        shapes.forEach(shape -> any.withArray("anyOf").add(schema(shape)));
        return any;
    }

    /** {@code string|null} is one schema of two types; anything else that has alternatives lists them. */
    private static ObjectNode alternatives(String text) {
        var words = new ArrayList<ObjectNode>();
        for (var word : text.split("\\|")) {
            words.add(word(word.strip()));
        }
        if (words.size() == 1) {
            return words.get(0);
        }
        var node = NODES.objectNode();
        if (words.stream().allMatch(word -> word.has("type"))) {
            words.forEach(word -> {
                node.withArray("type").add(word.get("type"));
                if (word.has("format")) {
                    node.set("format", word.get("format"));
                }
            });
        } else {
            words.forEach(word -> node.withArray("anyOf").add(word));
        }
        return node;
    }

    private static ObjectNode word(String word) {
        var parts = WORD.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a word of the notation: " + word);
        }
        var name = parts.group(1);
        if (name.equals("any")) {
            return NODES.objectNode();
        }
        if (Character.isUpperCase(name.charAt(0))) {
            return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
        }
        if (name.equals("binary")) {
            return typed("string").put("format", "binary");
        }
        if (!TYPES.contains(name)) {
            throw new IllegalArgumentException("not a type: " + word);
        }
        var schema = typed(name);
        if (parts.group(2) != null) {
            schema.put("format", parts.group(2));
        }
        return schema;
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }
}
