package io.helpdesk.wire.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Prints the shapes of recorded exchanges, to be read, corrected and put into {@code src/openapi/shapes} by hand. */
public final class ShapeOf {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUCCESS = 300;

    private ShapeOf() {}

    /**
     * Prints one.
     *
     * @param arguments the file of exchanges; the operation's method and path, such as {@code "POST /api/v1/contacts/bulk/"}
     */
    public static void main(String[] arguments) throws IOException {
        var body = new SeenValues();
        Map<String, SeenValues> answers = new TreeMap<>();
        try (var lines = Files.lines(Path.of(arguments[0]))) {
            for (var line : (Iterable<String>) lines::iterator) {
                var exchange = JSON.readTree(line);
                var status = exchange.get("status").asInt();
                if (exchange.path("operation").asText().contains(arguments[1]) && status < SUCCESS) {
                    see(exchange.path("body"), body);
                    see(exchange.path("answer"), answers.computeIfAbsent("" + status, first -> new SeenValues()));
                }
            }
        }
        var shape = JSON.createObjectNode();
        if (body.any()) {
            shape.set("body", body.shape(false));
        }
        ObjectNode shapes = shape.putObject("answers");
        answers.forEach((status, seen) -> {
            if (seen.any()) {
                shapes.set(status, seen.shape(true));
            } else {
                shapes.put(status, "none");
            }
        });
        System.out.println(new YAMLMapper(YAMLFactory.builder()
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .build())
                .writeValueAsString(shape));
    }

    private static void see(JsonNode text, SeenValues seen) throws IOException {
        if (text.isTextual() && text.textValue().matches("(?s)\\s*[\\[{].*")) {
            seen.add(JSON.readTree(text.textValue()));
        }
    }
}
