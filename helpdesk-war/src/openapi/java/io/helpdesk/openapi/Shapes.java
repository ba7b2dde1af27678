package io.helpdesk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document's folder says: of the document as a whole ({@code document.yaml}), and of operations and schemas in as many files
 * as there are things.
 *
 * @param operations by method and path
 * @param tags which file an operation is in, by the same key
 */
record Shapes(
        JsonNode document, Map<String, JsonNode> operations, Map<String, String> tags, Map<String, JsonNode> schemas) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String DOCUMENT = "document";

    static Shapes read(Path folder) throws IOException {
        var operations = new TreeMap<String, JsonNode>();
        var tags = new TreeMap<String, String>();
        var schemas = new TreeMap<String, JsonNode>();
        JsonNode document = null;
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
                var content = YAML.readTree(file.toFile());
                if (name.equals(DOCUMENT)) {
                    document = content;
                    continue;
                }
                content.path("operations").properties().forEach(operation -> {
                    once(operations.put(operation.getKey(), operation.getValue()), operation.getKey(), file);
                    tags.put(operation.getKey(), name);
                });
                content.path("schemas")
                        .properties()
                        .forEach(
                                schema -> once(schemas.put(schema.getKey(), schema.getValue()), schema.getKey(), file));
            }
        }
        if (document == null) {
            throw new IllegalArgumentException("no document.yaml in " + folder);
        }
        return new Shapes(document, operations, tags, schemas);
    }

    private static void once(JsonNode before, String key, Path file) {
        if (before != null) {
            throw new IllegalArgumentException(key + " is in two files, one of them " + file);
        }
    }
}
