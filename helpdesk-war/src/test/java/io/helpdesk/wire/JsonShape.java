package io.helpdesk.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Compares whole JSON documents: the same keys in the same order, the same types, the same values, null where null is
 * expected. What cannot be known beforehand is a word in place of the value:
 *
 * <p>{@code "@int"}, {@code "@number"}, {@code "@bool"}, {@code "@string"}, {@code "@uuid"}, {@code "@iso"} (a date-time of
 * ISO 8601), {@code "@epoch"} (whole seconds, ten digits), {@code "@epochs"} (seconds with a fraction), {@code "@object"}
 * and {@code "@array"} with anything inside, {@code "@any"} for everything, also null. A word with a question mark, such
 * as {@code "@int?"}, also takes null. {@code "@/regular expression/"} is for strings. An array written as {@code ["@each", shape]} takes
 * any number of elements, each of that shape.
 *
 * <p>The expected text may have comments and single quotes.
 */
public final class JsonShape {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.ALLOW_COMMENTS, JsonParser.Feature.ALLOW_SINGLE_QUOTES)
            .build();
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ISO =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final Map<String, Predicate<JsonNode>> WORDS = Map.ofEntries(
            Map.entry("int", JsonNode::isIntegralNumber),
            Map.entry("number", JsonNode::isNumber),
            Map.entry("bool", JsonNode::isBoolean),
            Map.entry("string", JsonNode::isTextual),
            Map.entry(
                    "uuid",
                    node -> node.isTextual() && UUID.matcher(node.textValue()).matches()),
            Map.entry(
                    "iso",
                    node -> node.isTextual() && ISO.matcher(node.textValue()).matches()),
            Map.entry(
                    "epoch",
                    node -> node.isIntegralNumber()
                            && String.valueOf(node.longValue()).length() == 10),
            Map.entry("epochs", node -> node.isNumber() && !node.isIntegralNumber()),
            Map.entry("object", JsonNode::isObject),
            Map.entry("array", JsonNode::isArray),
            Map.entry("any", node -> true));

    private final boolean inOrder;
    private final List<String> differences = new ArrayList<>();

    private JsonShape(boolean inOrder) {
        this.inOrder = inOrder;
    }

    /** Fails with the list of all differences, keys in another order among them. */
    public static void assertMatches(String expected, JsonNode actual) {
        check(expected, actual, true);
    }

    /** The same for wires that promise no order of keys. */
    public static void assertMatchesInAnyOrder(String expected, JsonNode actual) {
        check(expected, actual, false);
    }

    private static void check(String expected, JsonNode actual, boolean inOrder) {
        var found = differences(expected, actual, inOrder);
        if (!found.isEmpty()) {
            throw new AssertionError(String.join("\n", found) + "\nin " + actual.toPrettyString());
        }
    }

    static List<String> differences(String expected, JsonNode actual, boolean inOrder) {
        var shape = new JsonShape(inOrder);
        try {
            shape.compare("$", MAPPER.readTree(expected), actual);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the expected text is not JSON: " + e.getMessage() + "\n" + expected, e);
        }
        return shape.differences;
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isTextual() && expected.textValue().startsWith("@")) {
            word(path, expected.textValue().substring(1), actual);
        } else if (expected.isObject() && actual.isObject()) {
            object(path, expected, actual);
        } else if (expected.isArray() && actual.isArray()) {
            array(path, expected, actual);
        } else if (!same(expected, actual)) {
            differ(path, expected.toString(), actual);
        }
    }

    private void word(String path, String word, JsonNode actual) {
        if (word.startsWith("/") && word.endsWith("/")) {
            if (!actual.isTextual() || !actual.textValue().matches(word.substring(1, word.length() - 1))) {
                differ(path, word, actual);
            }
            return;
        }
        var optional = word.endsWith("?");
        var test = WORDS.get(optional ? word.substring(0, word.length() - 1) : word);
        if (test == null) {
            throw new IllegalArgumentException("no such word: @" + word);
        }
        if (!test.test(actual) && !(optional && actual.isNull())) {
            differ(path, "@" + word, actual);
        }
    }

    private void object(String path, JsonNode expected, JsonNode actual) {
        var expectedKeys = keys(expected);
        var actualKeys = keys(actual);
        for (var key : expectedKeys) {
            if (actual.has(key)) {
                compare(path + "." + key, expected.get(key), actual.get(key));
            } else {
                differences.add(path + "." + key + ": missing, expected " + expected.get(key));
            }
        }
        actualKeys.stream()
                .filter(key -> !expected.has(key))
                .forEach(key -> differences.add(path + "." + key + ": not expected, has " + actual.get(key)));
        if (inOrder && differences.isEmpty() && !expectedKeys.equals(actualKeys)) {
            differences.add(path + ": keys in the order " + actualKeys + ", expected " + expectedKeys);
        }
    }

    private void array(String path, JsonNode expected, JsonNode actual) {
        if (expected.size() == 2 && expected.get(0).asText().equals("@each")) {
            for (int i = 0; i < actual.size(); i++) {
                compare(path + "[" + i + "]", expected.get(1), actual.get(i));
            }
            return;
        }
        if (expected.size() != actual.size()) {
            differences.add(path + ": " + actual.size() + " elements, expected " + expected.size());
        }
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            compare(path + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    /** 1 and 1.0 are different things on these wires. */
    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.isIntegralNumber() == actual.isIntegralNumber()
                    && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }

    private void differ(String path, String expected, JsonNode actual) {
        differences.add(path + ": expected " + expected + ", has " + actual);
    }

    private static List<String> keys(JsonNode node) {
        var keys = new ArrayList<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
