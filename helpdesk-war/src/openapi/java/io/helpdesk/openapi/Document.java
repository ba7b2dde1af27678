package io.helpdesk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes one document: every operation that the code declares or a shape adds, in the order of their paths. */
final class Document {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Shapes shapes;
    private final String version;

    Document(Shapes shapes, String version) {
        this.shapes = shapes;
        this.version = version;
    }

    ObjectNode write() {
        var document = NODES.objectNode().put("openapi", "3.1.0");
        var about = shapes.document();
        document.putObject("info")
                .put("title", about.get("title").asText())
                .put("version", version)
                .put("description", about.get("description").asText())
                .putObject("license")
                .put("name", "Apache 2.0")
                .put("identifier", "Apache-2.0");
        servers(document, about.path("mount").asText());
        if (about.has("security")) {
            about.get("security")
                    .fieldNames()
                    .forEachRemaining(
                            scheme -> document.withArray("security").addObject().putArray(scheme));
        }
        new TreeSet<>(shapes.tags().values())
                .forEach(tag -> document.withArray("tags").addObject().put("name", tag));
        document.set("paths", paths());
        components(document.putObject("components"));
        return document;
    }

    /** Addresses are read from where the document lies, so that the context root is in them. */
    private static void servers(ObjectNode of, String mount) {
        var servers = of.putArray("servers");
        servers.addObject().put("url", "..");
        if (!mount.isEmpty()) {
            servers.addObject()
                    .put("url", ".." + mount)
                    .put("description", "whatever the credential, also where another wire has the same path");
        }
    }

    private ObjectNode paths() {
        var declared = declared();
        var byKey = new TreeMap<String, DeclaredOperation>();
        declared.forEach(operation -> byKey.put(operation.key(), operation));
        var keys = new TreeSet<>(byKey.keySet());
        keys.addAll(shapes.operations().keySet());
        var byPath = new TreeMap<String, ObjectNode>();
        for (var key : keys) {
            var operation = byKey.get(key);
            if (operation == null && !shapes.operations().get(key).has("id")) {
                throw new IllegalArgumentException("no route for the shape " + key);
            }
            var path = key.substring(key.indexOf(' ') + 1);
            var method = key.substring(0, key.indexOf(' ')).toLowerCase(Locale.ROOT);
            var item = byPath.computeIfAbsent(path, name -> NODES.objectNode());
            var mount = shapes.document().path("mount").asText();
            if (operation != null && !operation.mount().equals(mount)) {
                servers(item, operation.mount());
            }
            item.set(method, new Operation(key, operation, shapes).write(key, declared));
        }
        var paths = NODES.objectNode();
        byPath.forEach(paths::set);
        return paths;
    }

    private List<DeclaredOperation> declared() {
        var about = shapes.document();
        var declared = new ArrayList<DeclaredOperation>();
        for (var name : about.path("applications")) {
            DeclaredOperation.of(application(name.asText()), about.path("slash").asBoolean())
                    .filter(operation -> isOurs(operation.handler().getDeclaringClass()))
                    .forEach(declared::add);
        }
        return declared;
    }

    /** An application may have resources of two documents. */
    private boolean isOurs(Class<?> resource) {
        var packages = shapes.document().path("resources");
        Iterable<JsonNode> all = packages.isArray() ? packages : List.of(packages);
        for (var each : all) {
            if (resource.getPackageName().startsWith(each.asText())) {
                return true;
            }
        }
        return false;
    }

    private static Class<? extends Application> application(String name) {
        try {
            return Class.forName(name).asSubclass(Application.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void components(ObjectNode components) {
        var schemas = components.putObject("schemas");
        shapes.schemas()
                .forEach((name, shape) -> schemas.set(name, Notation.ofAnswers().schema(shape)));
        var responses = components.putObject("responses");
        shapes.document()
                .path("errors")
                .properties()
                .forEach(error ->
                        responses.set(Answer.name(error.getKey()), Answer.write(error.getKey(), error.getValue())));
        components
                .putObject("parameters")
                .putObject("IdempotencyKey")
                .put("name", "Idempotency-Key")
                .put("in", "header")
                .put(
                        "description",
                        "Asked again with the same key, the first answer comes once more, and nothing is done twice.")
                .putObject("schema")
                .put("type", "string");
        if (shapes.document().has("security")) {
            components.set("securitySchemes", shapes.document().get("security"));
        }
    }
}
