package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a request says in its query and body together, in one bag (chatwoot-application 0.1).
 *
 * <p>Reading never fails on a missing value; an empty answer means absent or null, and where a value of another type than
 * wanted would be lost silently, the reading method says what happens instead.
 */
public final class ChatwootParams {

    /** Everything else is true (chatwoot-application 2.1). */
    private static final Set<String> FALSE = Set.of("false", "0", "f", "F", "FALSE", "off", "OFF", "");

    private final ObjectNode values;

    private final boolean json;

    ChatwootParams(ObjectNode values, boolean json) {
        this.values = values;
        this.json = json;
    }

    /** @param values a JSON object as a client would send it */
    public static ChatwootParams of(ObjectNode values) {
        return new ChatwootParams(values, true);
    }

    public static ChatwootParams none() {
        return of(JsonNodeFactory.instance.objectNode());
    }

    /** Whether the key was sent, be it with null. */
    public boolean has(String key) {
        return values.has(key);
    }

    /** Whether a value was sent that is not null, not blank and not empty. */
    public boolean present(String key) {
        JsonNode value = node(key);
        return !(value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()
                || value.isContainerNode() && value.isEmpty());
    }

    /** The value as sent; a missing node when it was not. */
    public JsonNode node(String key) {
        return values.path(key);
    }

    public Set<String> keys() {
        return JsonValues.keys(values);
    }

    /** A string; numbers and booleans as their text, objects and arrays as absent. */
    public Optional<String> text(String key) {
        JsonNode value = node(key);
        return value.isValueNode() && !value.isNull() && !value.isPojo()
                ? Optional.of(JsonValues.text(value))
                : Optional.empty();
    }

    /** A string that is not blank. */
    public Optional<String> filled(String key) {
        return text(key).filter(text -> !text.isBlank());
    }

    /** A key of a record as the original reads it: leading digits count, blank is absent, other text is 0. */
    public Optional<Long> id(String key) {
        JsonNode value = node(key);
        if (value.isNumber()) {
            return Optional.of(value.canConvertToLong() ? value.longValue() : 0);
        }
        return filled(key).map(PathId::leadingNumber);
    }

    /** A key of a record, a number or a numeric string; refuses anything else; blank is absent. */
    public Optional<Long> strictId(String key) {
        JsonNode value = node(key);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return Optional.empty();
        }
        OptionalLong number = JsonValues.wholeNumber(value);
        if (number.isEmpty()) {
            throw ChatwootRefusal.unprocessable(key + " is not a number");
        }
        return Optional.of(number.getAsLong());
    }

    /** Empty when absent or null. */
    public Optional<Boolean> flag(String key) {
        JsonNode value = node(key);
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        return text(key).map(text -> !FALSE.contains(text));
    }

    /** A time: ISO 8601 with any offset (none is UTC), or Unix seconds; anything else counts as absent. */
    public Optional<Instant> time(String key) {
        JsonNode value = node(key);
        return JsonValues.wholeNumber(value).isPresent()
                ? ChatwootTimes.ofSeconds(JsonValues.wholeNumber(value).getAsLong())
                : filled(key).flatMap(ChatwootTimes::parse);
    }

    /** The page asked for, from 1; anything unusable is 1. */
    public long page() {
        return Math.max(1, id("page").orElse(1L));
    }

    /** An object; refuses anything else; null, blank and absent are empty. */
    public Optional<Map<String, Object>> object(String key) {
        JsonNode value = node(key);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw ChatwootRefusal.unprocessable(key + " must be an object");
        }
        return Optional.of(JsonValues.map(value));
    }

    /** An object, or one as JSON in a string; whatever holds no object is an empty one. */
    public ChatwootParams lenientObject(String key) {
        JsonNode value = node(key);
        if (value.isTextual()) {
            value = JsonValues.parse(value.textValue()).orElse(value);
        }
        return value instanceof ObjectNode object ? new ChatwootParams(object, json) : none();
    }

    /** The parameters under a key; refuses what is no object; null, blank and absent are empty. */
    public Optional<ChatwootParams> nested(String key) {
        if (!present(key)) {
            return Optional.empty();
        }
        if (!(node(key) instanceof ObjectNode object)) {
            throw ChatwootRefusal.unprocessable(key + " must be an object");
        }
        return Optional.of(new ChatwootParams(object, json));
    }

    /**
     * The parameters under the endpoint's wrapper. JSON may leave the wrapper out, forms may not; an empty one is refused
     * (chatwoot-application 0.6).
     */
    public ChatwootParams wrapped(String wrapper) {
        if (!has(wrapper)) {
            if (!json || values.isEmpty()) {
                throw ChatwootRefusal.missing(wrapper);
            }
            return this;
        }
        if (!present(wrapper)) {
            throw ChatwootRefusal.missing(wrapper);
        }
        return nested(wrapper).orElseThrow(() -> ChatwootRefusal.missing(wrapper));
    }

    /** Several strings: an array, or one string with commas between them; blanks are left out. */
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (JsonNode element : elements(key)) {
            if (element.isValueNode() && !element.isPojo()) {
                for (String text : JsonValues.text(element).split(",")) {
                    if (!text.isBlank()) {
                        texts.add(text.strip());
                    }
                }
            }
        }
        return texts;
    }

    /** Several keys of records; refuses what is no number. */
    public List<Long> ids(String key) {
        var ids = new ArrayList<Long>();
        for (JsonNode element : elements(key)) {
            ids.add(JsonValues.wholeNumber(element)
                    .orElseThrow(() -> ChatwootRefusal.unprocessable(key + " must be numbers")));
        }
        return ids;
    }

    /** The elements of an array; a single value counts as an array of one. */
    public List<JsonNode> elements(String key) {
        JsonNode value = node(key);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        var elements = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(elements::add);
        } else {
            elements.add(value);
        }
        return elements;
    }

    /** An uploaded file. */
    public Optional<ChatwootFile> file(String key) {
        return JsonValues.file(node(key));
    }

    @Override
    public String toString() {
        return "ChatwootParams" + keys();
    }
}
