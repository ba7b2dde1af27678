package io.helpdesk.dialect.wassist;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The fields of one object in a body. Read them in the order of their declaration: what is wrong with them is collected in
 * that order, nested as the input is (wassist 3), and the value is absent.
 *
 * <p>A null stands for an absent field where the field is optional, and is an error of its own where it is required.
 */
public final class Fields {

    public static final String NON_FIELD = "non_field_errors";

    private final JsonNode object;
    private final Map<String, Object> errors = new LinkedHashMap<>();

    Fields(JsonNode object) {
        this.object = object;
    }

    Map<String, Object> errors() {
        return errors;
    }

    /** Whether there is something other than null. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Whether null is said, and not merely nothing. */
    public boolean isNull(String name) {
        return object.path(name).isNull();
    }

    /** Whether there is a list with something in it. */
    public boolean hasEntries(String name) {
        return object.path(name).isArray() && !object.path(name).isEmpty();
    }

    /** Refuses a field for a reason of its own. */
    public void refuse(String name, String message) {
        errors.put(name, List.of(message));
    }

    public Optional<String> text(String name, Text rule) {
        return given(name, rule.needed()).flatMap(value -> rule.read(value, message -> refuse(name, message)));
    }

    /** A text that has to be one of these. */
    public Optional<String> choice(String name, boolean needed, List<String> choices) {
        Optional<JsonNode> value = given(name, needed);
        Optional<String> chosen =
                value.filter(JsonNode::isTextual).map(JsonNode::asText).filter(choices::contains);
        if (value.isPresent() && chosen.isEmpty()) {
            refuse(
                    name,
                    notAChoice(
                            value.get().isContainerNode()
                                    ? value.get().toString()
                                    : value.get().asText()));
        }
        return chosen;
    }

    /** A text that is one of these, or null; the key has to be there. */
    public Optional<String> nullableChoice(String name, List<String> choices) {
        if (!object.has(name)) {
            refuse(name, Text.REQUIRED);
        }
        return choice(name, false, choices);
    }

    public Optional<UUID> uuid(String name) {
        return uuid(name, false);
    }

    public Optional<UUID> uuid(String name, boolean needed) {
        Optional<JsonNode> value = given(name, needed);
        Optional<UUID> uuid = value.filter(JsonNode::isTextual)
                .flatMap(text -> Uuids.read(text.asText().strip()));
        if (value.isPresent() && uuid.isEmpty()) {
            refuse(name, "Must be a valid UUID.");
        }
        return uuid;
    }

    /** An http or https address. */
    public Optional<String> url(String name, boolean needed) {
        Optional<String> url = text(name, needed ? Text.required() : Text.optional());
        if (url.isPresent() && !Urls.valid(url.get())) {
            refuse(name, "Enter a valid URL.");
            return Optional.empty();
        }
        return url;
    }

    public Optional<Boolean> flag(String name) {
        Optional<JsonNode> value = given(name, false);
        if (value.isPresent() && !value.get().isBoolean()) {
            refuse(name, "Must be a valid boolean.");
            return Optional.empty();
        }
        return value.map(JsonNode::booleanValue);
    }

    public Optional<Long> integer(String name) {
        Optional<JsonNode> value = given(name, false);
        if (value.isPresent() && !(value.get().isIntegralNumber() && value.get().canConvertToLong())) {
            refuse(name, "A valid integer is required.");
            return Optional.empty();
        }
        return value.map(JsonNode::longValue);
    }

    /** A number, also one that is written as a text. */
    public Optional<BigDecimal> number(String name) {
        Optional<JsonNode> value = given(name, false);
        Optional<BigDecimal> number = value.flatMap(Fields::decimal);
        if (value.isPresent() && number.isEmpty()) {
            refuse(name, "A valid number is required.");
        }
        return number;
    }

    private static Optional<BigDecimal> decimal(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        return value.isTextual() && value.asText().strip().matches("-?\\d{1,18}(\\.\\d{1,18})?")
                ? Optional.of(new BigDecimal(value.asText().strip()))
                : Optional.empty();
    }

    /** A whole number from one to the other. */
    public Optional<Long> integer(String name, long least, long most) {
        Optional<Long> value = integer(name);
        if (value.isPresent() && value.get() < least) {
            refuse(name, "Ensure this value is greater than or equal to " + least + ".");
        } else if (value.isPresent() && value.get() > most) {
            refuse(name, "Ensure this value is less than or equal to " + most + ".");
        }
        return value;
    }

    /** Anything at all, as Java's own kinds of object. */
    public Optional<Object> anything(String name, boolean needed) {
        return given(name, needed).map(value -> WassistJson.mapper().convertValue(value, Object.class));
    }

    /** The whole object, as Java's own kinds of object. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> everything() {
        return WassistJson.mapper().convertValue(object, Map.class);
    }

    /** An object with fields of its own. */
    public <T> Optional<T> object(String name, boolean needed, Function<Fields, T> reader) {
        return given(name, needed).flatMap(value -> {
            if (!value.isObject()) {
                errors.put(name, Map.of(NON_FIELD, List.of(notADictionary(value))));
                return Optional.empty();
            }
            Fields below = new Fields(value);
            T read = reader.apply(below);
            if (below.errors.isEmpty()) {
                return Optional.of(read);
            }
            errors.put(name, below.errors);
            return Optional.empty();
        });
    }

    /** A list of objects. Errors come as a list as well, with an empty object for each one that is right. */
    public <T> Optional<List<T>> objects(String name, boolean needed, int most, Function<Fields, T> reader) {
        return given(name, needed).flatMap(value -> {
            String complaint = !value.isArray()
                    ? notAList(value)
                    : value.size() > most ? "Ensure this field has no more than " + most + " elements." : null;
            if (complaint != null) {
                errors.put(name, Map.of(NON_FIELD, List.of(complaint)));
                return Optional.empty();
            }
            List<T> read = new ArrayList<>();
            List<Map<String, ?>> below = new ArrayList<>();
            for (JsonNode each : value) {
                below.add(entry(each, reader, read));
            }
            if (below.stream().allMatch(Map::isEmpty)) {
                return Optional.of(read);
            }
            errors.put(name, below);
            return Optional.empty();
        });
    }

    private static <T> Map<String, ?> entry(JsonNode value, Function<Fields, T> reader, List<T> read) {
        if (!value.isObject()) {
            return Map.of(NON_FIELD, List.of(notADictionary(value)));
        }
        Fields fields = new Fields(value);
        read.add(reader.apply(fields));
        return fields.errors;
    }

    /** A list of texts. Errors are kept by position. */
    public Optional<List<String>> texts(String name) {
        return texts(name, false);
    }

    public Optional<List<String>> texts(String name, boolean needed) {
        return given(name, needed).flatMap(value -> {
            if (!value.isArray()) {
                refuse(name, notAList(value));
                return Optional.empty();
            }
            Map<String, Object> below = new LinkedHashMap<>();
            List<String> read = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                String position = String.valueOf(i);
                Text.required()
                        .read(value.get(i), message -> below.put(position, List.of(message)))
                        .ifPresent(read::add);
            }
            return unless(name, below, read);
        });
    }

    /** Texts by name. */
    public Optional<Map<String, String>> namedTexts(String name) {
        return given(name, false).flatMap(value -> {
            Map<String, Object> below = new LinkedHashMap<>();
            Map<String, String> read = new LinkedHashMap<>();
            value.properties()
                    .forEach(field -> Text.required()
                            .read(field.getValue(), message -> below.put(field.getKey(), List.of(message)))
                            .ifPresent(text -> read.put(field.getKey(), text)));
            return unless(name, below, read);
        });
    }

    public boolean isObject(String name) {
        return object.path(name).isObject();
    }

    public boolean isArray(String name) {
        return object.path(name).isArray();
    }

    private <T> Optional<T> unless(String name, Map<String, Object> below, T read) {
        if (below.isEmpty()) {
            return Optional.of(read);
        }
        errors.put(name, below);
        return Optional.empty();
    }

    private Optional<JsonNode> given(String name, boolean needed) {
        JsonNode value = object.get(name);
        if (needed && (value == null || value.isNull())) {
            refuse(name, value == null ? Text.REQUIRED : Text.NULL);
        }
        return Optional.ofNullable(value).filter(node -> !node.isNull());
    }

    static String notAChoice(String value) {
        return "\"" + value + "\" is not a valid choice.";
    }

    /** Of an id that nothing of the organisation has. */
    public static String unknownId(Object id) {
        return "Invalid pk \"" + id + "\" - object does not exist.";
    }

    static String notADictionary(JsonNode value) {
        return "Invalid data. Expected a dictionary, but got " + JsonKind.of(value) + ".";
    }

    private static String notAList(JsonNode value) {
        return "Expected a list of items but got type \"" + JsonKind.of(value) + "\".";
    }
}
