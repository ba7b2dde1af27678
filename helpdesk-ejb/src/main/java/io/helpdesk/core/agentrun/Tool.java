package io.helpdesk.core.agentrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An HTTP call that a model may have made (wassist 8.4, agent-brain 4). The model is told of the inputs that it describes, and of nothing
 * else: what is fixed is filled in here.
 */
final class Tool {

    static final String TYPE = "api";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST = 8 * 1024;
    private static final int NAME = 64;
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final String name;
    private final String description;
    private final Map<?, ?> schema;

    private Tool(String name, String description, Map<?, ?> schema) {
        this.name = name;
        this.description = description;
        this.schema = schema;
    }

    /**
     * What stands for the variables in fixed values.
     *
     * @param phoneNumber empty without one
     * @param picture of the message; null without one, and then what asks for it is left out
     * @param callback where the tool may answer once more; empty without one
     */
    record Variables(String phoneNumber, String picture, String callback) {

        /** Null if it is to be left out. */
        private String in(String value) {
            return picture == null && value.contains("%IMAGE_URL%")
                    ? null
                    : value.replace("%PHONE_NUMBER%", phoneNumber)
                            .replace("%CALLBACK_URL%", callback)
                            .replace("%IMAGE_URL%", picture == null ? "" : picture);
        }
    }

    /** @param failure null if it succeeded; then there is a result */
    record Outcome(String result, String failure) {

        /** What the model reads. */
        String words() {
            return failure == null
                    ? result
                    : JSON.createObjectNode().put("error", failure).toString();
        }
    }

    /** By the names that a model calls them by, in their order; what cannot be called is left out. */
    static List<Tool> of(List<Map<?, ?>> stored) {
        var tools = new ArrayList<Tool>();
        for (var each : stored) {
            if (each.get("name") instanceof String name
                    && each.get("apiSchema") instanceof Map<?, ?> schema
                    && schema.get("url") instanceof String) {
                var taken = tools.stream().map(Tool::name).collect(Collectors.toSet());
                var description = each.get("description") instanceof String text ? text : "";
                tools.add(new Tool(unique(name, taken), description, schema));
            }
        }
        return tools;
    }

    private static String unique(String name, Set<String> taken) {
        var plain = name.strip().replaceAll("[^A-Za-z0-9_-]", "_");
        var first = plain.isEmpty() ? "tool" : plain.substring(0, Math.min(NAME, plain.length()));
        var unique = first;
        for (int number = 2; taken.contains(unique); number++) {
            var end = "_" + number;
            unique = first.substring(0, Math.min(NAME - end.length(), first.length())) + end;
        }
        return unique;
    }

    String name() {
        return name;
    }

    /** As the model is told of it. */
    ObjectNode function() {
        var parameters = JSON.createObjectNode().put("type", "object");
        var properties = parameters.putObject("properties");
        var required = JSON.createArrayNode();
        for (var place : Place.values()) {
            place.inputs(schema).forEach((key, input) -> {
                if (described(input).isPresent()) {
                    var property = properties.putObject(key);
                    property.put("type", input.get("type") instanceof String type ? type : "string");
                    described(input)
                            .filter(text -> !text.isBlank())
                            .ifPresent(text -> property.put("description", text));
                    if (place == Place.PATH || place.required(schema).contains(key)) {
                        required.add(key);
                    }
                }
            });
        }
        if (!required.isEmpty()) {
            parameters.set("required", required);
        }
        var function = JSON.createObjectNode();
        function.put("type", "function");
        var described = function.putObject("function").put("name", name);
        if (!description.isBlank()) {
            described.put("description", description);
        }
        described.set("parameters", parameters);
        return function;
    }

    /** Where inputs stand. */
    private enum Place {
        PATH("path_params"),
        QUERY("query_params"),
        BODY("request_body"),
        HEADER("request_headers");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        /** By name; of those that are no inputs nothing. */
        private Map<String, Map<?, ?>> inputs(Map<?, ?> schema) {
            var inputs = new LinkedHashMap<String, Map<?, ?>>();
            if (schema.get(key) instanceof Map<?, ?> all) {
                var named = all.get("properties") instanceof Map<?, ?> properties ? properties : all;
                named.forEach((name, input) -> {
                    if (input instanceof Map<?, ?> map) {
                        inputs.put(String.valueOf(name), map);
                    }
                });
            }
            return inputs;
        }

        private Set<String> required(Map<?, ?> schema) {
            return schema.get(key) instanceof Map<?, ?> all && all.get("required") instanceof List<?> names
                    ? names.stream().map(String::valueOf).collect(Collectors.toSet())
                    : Set.of();
        }
    }

    /** What the model is told of an input, perhaps nothing; empty for one that is fixed. */
    private static Optional<String> described(Map<?, ?> input) {
        if (!(input.get("input") instanceof Map<?, ?> source)) {
            return Optional.of(input.get("description") instanceof String text ? text : "");
        }
        return "value".equals(source.get("type"))
                ? Optional.empty()
                : Optional.of(source.get("description") instanceof String text ? text : "");
    }

    /**
     * Makes the call.
     *
     * @param arguments as the model wrote them
     */
    Outcome use(String arguments, Variables variables, OutsideAgents outside) {
        JsonNode given;
        try {
            given = arguments == null || arguments.isBlank() ? JSON.createObjectNode() : JSON.readTree(arguments);
        } catch (JsonProcessingException noJson) {
            return new Outcome(null, "the arguments are no JSON");
        }
        if (given == null || !given.isObject()) {
            return new Outcome(null, "the arguments are no object");
        }
        var missing = missing(given);
        if (!missing.isEmpty()) {
            return new Outcome(null, "missing: " + String.join(", ", missing));
        }
        var method = schema.get("method") instanceof String text ? text.toUpperCase(Locale.ROOT) : "GET";
        if (!METHODS.contains(method)) {
            return new Outcome(null, "the tool's method is unknown");
        }
        try {
            var answer = outside.call(
                    method,
                    address(given, variables),
                    headers(given, variables),
                    body(method, given, variables),
                    PATIENCE);
            var said = answer.body().length() > LONGEST ? answer.body().substring(0, LONGEST) : answer.body();
            if (answer.fine()) {
                return new Outcome(said.isBlank() ? "{\"status\":" + answer.status() + "}" : said, null);
            }
            return new Outcome(null, "status " + answer.status() + (said.isBlank() ? "" : ": " + said));
        } catch (URISyntaxException malformed) {
            return new Outcome(null, "the tool's address is malformed");
        } catch (IOException silent) {
            return new Outcome(null, "the tool did not answer");
        }
    }

    private List<String> missing(JsonNode given) {
        var missing = new ArrayList<String>();
        for (var place : Place.values()) {
            place.inputs(schema).forEach((key, input) -> {
                boolean needed = place == Place.PATH || place.required(schema).contains(key);
                if (needed && described(input).isPresent() && !given.hasNonNull(key)) {
                    missing.add(key);
                }
            });
        }
        return missing;
    }

    private String address(JsonNode given, Variables variables) {
        var address = variables.in(String.valueOf(schema.get("url")));
        var url = new StringBuilder(address == null ? "" : address);
        for (var path : values(Place.PATH, given, variables).entrySet()) {
            var place = "{" + path.getKey() + "}";
            for (int at = url.indexOf(place); at >= 0; at = url.indexOf(place)) {
                url.replace(at, at + place.length(), encoded(text(path.getValue())));
            }
        }
        for (var query : values(Place.QUERY, given, variables).entrySet()) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(encoded(query.getKey()))
                    .append('=')
                    .append(encoded(text(query.getValue())));
        }
        return url.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Map<String, String> headers(JsonNode given, Variables variables) {
        var headers = new HashMap<String, String>();
        values(Place.HEADER, given, variables).forEach((key, value) -> {
            // whatever would end the header is no value of one
            if (key.matches("[A-Za-z0-9_-]+")) {
                headers.put(key, text(value).replaceAll("[\\r\\n]", " "));
            }
        });
        return headers;
    }

    private byte[] body(String method, JsonNode given, Variables variables) {
        if (method.equals("GET") || !(schema.get(Place.BODY.key) instanceof Map<?, ?>)) {
            return null;
        }
        var body = JSON.createObjectNode();
        values(Place.BODY, given, variables).forEach(body::set);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of what has one. */
    private Map<String, JsonNode> values(Place place, JsonNode given, Variables variables) {
        var values = new LinkedHashMap<String, JsonNode>();
        place.inputs(schema).forEach((key, input) -> {
            if (described(input).isPresent()) {
                if (given.hasNonNull(key)) {
                    values.put(key, given.get(key));
                }
            } else {
                var fixed = ((Map<?, ?>) input.get("input")).get("value");
                var value = fixed instanceof String text ? variables.in(text) : fixed;
                if (value != null) {
                    values.put(key, JSON.valueToTree(value));
                }
            }
        });
        return values;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
