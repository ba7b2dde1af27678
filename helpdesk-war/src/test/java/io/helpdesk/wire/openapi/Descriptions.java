package io.helpdesk.wire.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The documents as the build wrote them. */
public final class Descriptions {

    private static final Path FOLDER =
            Path.of(System.getProperty("helpdesk.test.documents", "target/classes/io/helpdesk/web/openapi/documents"));
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** What stands for more than one segment. */
    private static final Set<String> WHOLE_PATHS = Set.of("filename", "path", "how");

    private static final Map<String, JsonNode> DOCUMENTS = read();
    private static final List<Described> OPERATIONS = operations();

    private Descriptions() {}

    /** By their names. */
    public static Map<String, JsonNode> documents() {
        return DOCUMENTS;
    }

    /** @param path with the mount in front, if it is below one */
    static Optional<Described> of(String method, String path) {
        return OPERATIONS.stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.path().matcher(path).matches())
                .findFirst();
    }

    private static Map<String, JsonNode> read() {
        var documents = new TreeMap<String, JsonNode>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.yaml")) {
            for (var file : files) {
                documents.put(
                        file.getFileName().toString().replace(".yaml", ""), new YAMLMapper().readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /** A path without a placeholder is tried before one that has some. */
    private static List<Described> operations() {
        var operations = new ArrayList<Described>();
        DOCUMENTS.forEach((name, document) -> document.get("paths").properties().forEach(path -> {
            var servers = path.getValue().has("servers") ? path.getValue().get("servers") : document.get("servers");
            var mount = servers.get(servers.size() - 1).get("url").asText().substring("..".length());
            path.getValue().properties().forEach(operation -> {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new Described(
                            name,
                            operation.getKey().toUpperCase(Locale.ROOT),
                            pattern(mount, path.getKey()),
                            path.getKey(),
                            operation.getValue(),
                            document.get("components")));
                }
            });
        }));
        operations.sort(Comparator.comparing(
                operation -> PLACEHOLDER.matcher(operation.template()).results().count()));
        return operations;
    }

    private static Pattern pattern(String mount, String template) {
        var pattern = new StringBuilder(mount);
        var placeholders = PLACEHOLDER.matcher(template.replaceFirst("(?<=.)/$", ""));
        while (placeholders.find()) {
            placeholders.appendReplacement(pattern, WHOLE_PATHS.contains(placeholders.group(1)) ? ".+" : "[^/]+?");
        }
        placeholders.appendTail(pattern);
        return Pattern.compile(pattern.append("(\\.json)?/?").toString());
    }
}
