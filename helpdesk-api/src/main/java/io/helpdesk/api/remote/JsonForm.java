package io.helpdesk.api.remote;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Between JSON and what Java has for it: texts, numbers, truth values, lists, maps and null. */
final class JsonForm {

    private JsonForm() {}

    /** Empty for what is no JSON object. */
    static JsonObject objectOrEmpty(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        } catch (JsonException noJson) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    static JsonObject object(Map<String, ?> values) {
        var builder = Json.createObjectBuilder();
        values.forEach((key, value) -> builder.add(key, value(value)));
        return builder.build();
    }

    /** @throws IllegalArgumentException for what JSON has no form for */
    static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof String || value instanceof Enum<?>) {
            return Json.createValue(value instanceof Enum<?> name ? word(name) : (String) value);
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return Json.createValue(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return Json.createValue(
                    number instanceof BigInteger big ? new BigDecimal(big) : new BigDecimal(number.toString()));
        }
        if (value instanceof Map<?, ?> map) {
            var builder = Json.createObjectBuilder();
            map.forEach((key, each) -> builder.add((String) key, value(each)));
            return builder.build();
        }
        if (value instanceof Iterable<?> items) {
            var builder = Json.createArrayBuilder();
            items.forEach(each -> builder.add(value(each)));
            return builder.build();
        }
        throw new IllegalArgumentException(
                "JSON has no form for a " + value.getClass().getName());
    }

    /** Empty where there is none; the values may be null. */
    static Map<String, Object> map(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return Map.of();
        }
        var map = new LinkedHashMap<String, Object>();
        object.forEach((key, each) -> map.put(key, java(each)));
        return Collections.unmodifiableMap(map);
    }

    private static Object java(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case OBJECT -> map(value);
            case ARRAY -> {
                var list = new ArrayList<>();
                value.asJsonArray().forEach(each -> list.add(java(each)));
                yield Collections.unmodifiableList(list);
            }
        };
    }

    private static Number number(JsonNumber number) {
        return number.isIntegral() && number.bigIntegerValue().bitLength() < Long.SIZE
                ? (Number) number.longValue()
                : number.bigDecimalValue();
    }

    /** Null for none. */
    static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : null;
    }

    /** Null for none. */
    static Long whole(JsonObject object, String key) {
        return object.get(key) instanceof JsonNumber number ? (Long) number.longValue() : null;
    }

    /** Of seconds of the epoch, where this wire writes 0 for never, or of ISO 8601; null for none. */
    static Instant time(JsonObject object, String key) {
        var value = object.get(key);
        if (value instanceof JsonString text) {
            return Instant.parse(text.getString());
        }
        return value instanceof JsonNumber seconds && seconds.longValue() != 0
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    /** Null for none and for a word that this release does not know. */
    static <E extends Enum<E>> E named(Class<E> type, String word) {
        for (var each : type.getEnumConstants()) {
            if (word(each).equals(word)) {
                return each;
            }
        }
        return null;
    }

    static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    /** Null for none. */
    static <T> T part(JsonObject object, String key, Function<JsonObject, T> form) {
        return object.get(key) instanceof JsonObject part ? form.apply(part) : null;
    }

    /** Empty where there is no array. */
    static <T> List<T> list(JsonValue value, Function<JsonObject, T> form) {
        return value instanceof JsonArray array
                ? array.stream().map(JsonValue::asJsonObject).map(form).toList()
                : List.of();
    }

    /** Empty where there is no array. */
    static List<String> texts(JsonValue value) {
        return value instanceof JsonArray array
                ? array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }
}
