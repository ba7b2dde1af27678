package io.helpdesk.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files under one address, each read when somebody asks for it first and kept then: they are never parsed here. */
final class ShippedFiles {

    private static final List<String> DOCUMENTS =
            List.of("chatwoot-application", "chatwoot-client", "chatwoot-platform", "helpdesk", "libredesk", "wassist");

    private final String folder;
    private final Map<String, String> types;
    private final Map<String, ShippedFile> read = new ConcurrentHashMap<>();

    private ShippedFiles(String folder, Map<String, String> types) {
        this.folder = folder;
        this.types = types;
    }

    /** Of each document the YAML and the collection. */
    static ShippedFiles documents() {
        var types = new LinkedHashMap<String, String>();
        DOCUMENTS.forEach(name -> types.put(name + ".yaml", "application/yaml"));
        DOCUMENTS.forEach(name -> types.put(name + ".postman_collection.json", "application/json"));
        return new ShippedFiles("documents/", types);
    }

    /** The page and what it fetches. */
    static ShippedFiles page() {
        return new ShippedFiles(
                "page/",
                Map.of(
                        "index.html",
                        "text/html;charset=UTF-8",
                        "docs.js",
                        "text/javascript;charset=UTF-8",
                        "swagger-ui-bundle.js",
                        "text/javascript;charset=UTF-8",
                        "swagger-ui.css",
                        "text/css;charset=UTF-8"));
    }

    Set<String> names() {
        return types.keySet();
    }

    Optional<ShippedFile> named(String name) {
        return types.containsKey(name)
                ? Optional.of(read.computeIfAbsent(name, asked -> ShippedFile.read(folder + asked, types.get(asked))))
                : Optional.empty();
    }
}
