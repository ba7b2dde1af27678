package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.helpdesk.web.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** JSON values as this wire understands them. */
public final class JsonValues {

    static final ObjectMapper READER = Json.mapper().build();

    private JsonValues() {}

    /** Reads a body. What is no object counts as no parameters; null elements of arrays are dropped. */
    static ObjectNode readBody(InputStream body) throws IOException {
        JsonNode value = READER.readTree(body);
        return value instanceof ObjectNode object ? withoutNulls(object) : JsonNodeFactory.instance.objectNode();
    }

    /** What a string holds as JSON; empty if it holds none. */
    public static Optional<JsonNode> parse(String json) {
        try {
            JsonNode value = READER.readTree(json);
            return value == null || value.isMissingNode() ? Optional.empty() : Optional.of(value);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static <T extends JsonNode> T withoutNulls(T value) {
        if (value instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (array.get(i).isNull()) {
                    array.remove(i);
                }
            }
        }
        value.forEach(JsonValues::withoutNulls);
        return value;
    }

    public static Set<String> keys(JsonNode object) {
        var keys = new LinkedHashSet<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** A scalar as text. */
    public static String text(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** A whole number, also in a string or with a zero fraction, within 64 bits; empty for anything else. */
    public static OptionalLong wholeNumber(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? OptionalLong.of(value.longValue()) : OptionalLong.of(0);
        }
        if (value.isTextual() && value.textValue().strip().matches("[+-]?\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(value.textValue().strip()));
        }
        if (value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0 && value.canConvertToLong()) {
            return OptionalLong.of(value.longValue());
        }
        return OptionalLong.empty();
    }

    /** An object as a map, its key order kept. */
    public static Map<String, Object> map(JsonNode object) {
        var map = new LinkedHashMap<String, Object>();
        object.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
        return map;
    }

    /** A list of plain values. */
    public static List<Object> list(JsonNode array) {
        var list = new ArrayList<>();
        array.forEach(element -> list.add(value(element)));
        return list;
    }

    /** A plain value: map, list, string, number, boolean or null. */
    public static Object value(JsonNode value) {
        if (value.isObject()) {
            return map(value);
        }
        if (value.isArray()) {
            return list(value);
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isTextual() ? value.textValue() : null;
    }

    /** An uploaded file. */
    public static Optional<ChatwootFile> file(JsonNode value) {
        return value instanceof POJONode node && node.getPojo() instanceof ChatwootFile file
                ? Optional.of(file)
                : Optional.empty();
    }
}
