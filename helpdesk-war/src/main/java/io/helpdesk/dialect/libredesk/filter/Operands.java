package io.helpdesk.dialect.libredesk.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.ArrayList;
import java.util.List;

/** Reads values that stand for several (libredesk 9.1). */
final class Operands {

    private static final int MAX_VALUES = 100;

    private Operands() {}

    /** The two ends of {@code between}. */
    record Range(String from, String to) {}

    static Range range(String value) {
        String[] ends = value.split(",", -1);
        if (ends.length != 2 || ends[0].isBlank() || ends[1].isBlank()) {
            throw LibredeskRefusal.badInput();
        }
        return new Range(ends[0].strip(), ends[1].strip());
    }

    /** The texts of {@code in}. */
    static List<String> texts(String value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(value)) {
            if (!item.isTextual()) {
                throw LibredeskRefusal.badInput();
            }
            texts.add(item.textValue());
        }
        if (texts.isEmpty() || texts.size() > MAX_VALUES) {
            throw LibredeskRefusal.badInput();
        }
        return texts;
    }

    /** The keys of tags; none is no condition. */
    static List<Long> keys(String value) {
        List<Long> keys = new ArrayList<>();
        for (JsonNode item : array(value)) {
            if (!item.isIntegralNumber() || !item.canConvertToLong()) {
                throw LibredeskRefusal.badInput();
            }
            keys.add(item.longValue());
        }
        return keys;
    }

    static long number(String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw LibredeskRefusal.badInput();
        }
    }

    private static JsonNode array(String value) {
        try {
            JsonNode array = LibredeskJson.parse(value);
            if (array.isArray()) {
                return array;
            }
        } catch (JsonProcessingException e) {
            throw LibredeskRefusal.badInput();
        }
        throw LibredeskRefusal.badInput();
    }
}
