package io.helpdesk.dialect.libredesk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.helpdesk.dialect.libredesk.LibredeskBody.WrongType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a JSON object. Keys match in any letter case and the last one wins; null leaves a field as it was. Integers
 * are integers: neither {@code 1.0} nor {@code "1"} is one (libredesk 1).
 */
final class JsonFields implements BodyFields {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final List<Map.Entry<String, JsonNode>> members;
    private final boolean object;

    private JsonFields(List<Map.Entry<String, JsonNode>> members, boolean object) {
        this.members = members;
        this.object = object;
    }

    /** @throws IOException if this is not one JSON object, or null, which counts as one without members */
    static JsonFields parse(byte[] json) throws IOException {
        // each member is read on its own, with others behind it
        ObjectReader reader = LibredeskJson.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = reader.createParser(json)) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.add(Map.entry(name, reader.readTree(parser)));
                }
            } else if (first != JsonToken.VALUE_NULL) {
                throw new IOException("not an object");
            }
            if (parser.nextToken() != null) {
                throw new IOException("more than one value");
            }
            return new JsonFields(members, first == JsonToken.START_OBJECT);
        }
    }

    /**
     * The elements of an array of objects.
     *
     * @throws IOException if this is no JSON
     */
    static List<Map<String, Object>> listOf(byte[] json) throws IOException, WrongType {
        JsonNode array = LibredeskJson.mapper().readTree(json);
        if (!array.isArray()) {
            throw new WrongType();
        }
        List<Map<String, Object>> objects = new ArrayList<>();
        for (JsonNode item : array) {
            objects.add(objectOf(item));
        }
        return objects;
    }

    @Override
    public String text(String field) throws WrongType {
        JsonNode value = find(field);
        return value == null ? null : textOf(value);
    }

    @Override
    public Long number(String field) throws WrongType {
        JsonNode value = find(field);
        return value == null ? null : numberOf(value);
    }

    @Override
    public Boolean flag(String field) throws WrongType {
        JsonNode value = find(field);
        if (value != null && !value.isBoolean()) {
            throw new WrongType();
        }
        return value == null ? null : value.booleanValue();
    }

    @Override
    public List<String> texts(String field) throws WrongType {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(field)) {
            texts.add(item.isNull() ? "" : textOf(item));
        }
        return texts;
    }

    @Override
    public List<Long> numbers(String field) throws WrongType {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode item : items(field)) {
            numbers.add(item.isNull() ? 0L : numberOf(item));
        }
        return numbers;
    }

    @Override
    public Map<String, Object> object(String field) throws WrongType {
        JsonNode value = find(field);
        return value == null ? null : objectOf(value);
    }

    @Override
    public List<Map<String, Object>> objects(String field) throws WrongType {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (JsonNode item : items(field)) {
            objects.add(objectOf(item));
        }
        return objects;
    }

    @Override
    public Map<String, Object> whole() throws WrongType {
        if (!object) {
            throw new WrongType();
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : members) {
            whole.put(member.getKey(), LibredeskJson.mapper().convertValue(member.getValue(), Object.class));
        }
        return whole;
    }

    private Iterable<JsonNode> items(String field) throws WrongType {
        JsonNode value = find(field);
        if (value != null && !value.isArray()) {
            throw new WrongType();
        }
        return value == null ? List.of() : value;
    }

    private JsonNode find(String field) {
        JsonNode found = null;
        for (Map.Entry<String, JsonNode> member : members) {
            if (member.getKey().equalsIgnoreCase(field) && !member.getValue().isNull()) {
                found = member.getValue();
            }
        }
        return found;
    }

    private static String textOf(JsonNode value) throws WrongType {
        if (!value.isTextual()) {
            throw new WrongType();
        }
        return value.textValue();
    }

    private static Long numberOf(JsonNode value) throws WrongType {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new WrongType();
        }
        return value.longValue();
    }

    static Map<String, Object> objectOf(JsonNode value) throws WrongType {
        if (!value.isObject()) {
            throw new WrongType();
        }
        return LibredeskJson.mapper().convertValue(value, OBJECT);
    }
}
