package io.helpdesk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;

/** A Postman collection (format 2.1.0) of a document's operations, a folder for each tag; Bruno and Insomnia read it as well. */
final class Collection {

    private static final String FORMAT = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String VALUE = "value";
    private static final String QUERY = "query";

    private final JsonNode document;
    private final Sample sample;

    Collection(JsonNode document) {
        this.document = document;
        this.sample = new Sample(document);
    }

    ObjectNode write() {
        var collection = NODES.objectNode();
        collection
                .putObject("info")
                .put("name", document.at("/info/title").asText())
                .put("description", document.at("/info/description").asText())
                .put("schema", FORMAT);
        var folders = new TreeMap<String, ObjectNode>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("operationId")) {
                        var tag = operation.getValue().at("/tags/0").asText("others");
                        folders.computeIfAbsent(tag, name -> NODES.objectNode().put("name", name))
                                .withArray("item")
                                .add(request(path.getKey(), operation.getKey(), operation.getValue()));
                    }
                }));
        var items = collection.putArray("item");
        folders.values().forEach(items::add);
        var variables = collection.putArray("variable");
        variable(variables.addObject(), "baseUrl", "http://localhost:8080");
        scheme().ifPresent(scheme -> {
            auth(collection.putObject("auth"), scheme);
            variable(variables.addObject(), "key", "");
        });
        return collection;
    }

    private static void variable(ObjectNode variable, String name, String value) {
        variable.put("key", name).put(VALUE, value);
    }

    private java.util.Optional<JsonNode> scheme() {
        var schemes = document.at("/components/securitySchemes").elements();
        return schemes.hasNext() ? java.util.Optional.of(schemes.next()) : java.util.Optional.empty();
    }

    /** The first of the schemes; who uses another one sets it by hand. */
    private static void auth(ObjectNode auth, JsonNode scheme) {
        boolean header = scheme.get("type").asText().equals("apiKey");
        auth.put("type", header ? "apikey" : scheme.get("scheme").asText());
        if (header) {
            var settings = auth.putArray("apikey");
            settings.addObject().put("key", "key").put(VALUE, scheme.get("name").asText());
            settings.addObject().put("key", VALUE).put(VALUE, "{{key}}");
        } else {
            auth.putArray(scheme.get("scheme").asText())
                    .addObject()
                    .put("key", "token")
                    .put(VALUE, "{{key}}");
        }
    }

    private ObjectNode request(String path, String method, JsonNode operation) {
        var item = NODES.objectNode().put("name", operation.path("summary").asText(path));
        var request = item.putObject("request").put("method", method.toUpperCase(Locale.ROOT));
        if (operation.has("description")) {
            request.set("description", operation.get("description"));
        }
        if (operation.path("security").isArray() && operation.get("security").isEmpty()) {
            request.putObject("auth").put("type", "noauth");
        }
        var headers = request.putArray("header");
        var url = request.putObject("url");
        var raw = "{{baseUrl}}" + path.replaceAll("\\{(\\w+)}", ":$1");
        url.put("raw", raw).putArray("host").add("{{baseUrl}}");
        for (var segment : raw.substring("{{baseUrl}}/".length()).split("/", -1)) {
            url.withArray("path").add(segment);
        }
        for (var parameter : operation.path("parameters")) {
            var where = parameter.path("in").asText();
            var name = parameter.path("name").asText();
            if (where.equals("path")) {
                variable(url.withArray("variable").addObject(), name, "");
            } else if (where.equals(QUERY)) {
                url.withArray(QUERY).addObject().put("key", name).put(VALUE, "").put("disabled", true);
            }
        }
        body(request, headers.addObject(), operation.at("/requestBody/content"));
        if (headers.get(0).isEmpty()) {
            headers.remove(0);
        }
        return item;
    }

    private void body(ObjectNode request, ObjectNode header, JsonNode content) {
        var json = content.path("application/json");
        if (json.has("schema")) {
            header.put("key", "Content-Type").put(VALUE, "application/json");
            request.putObject("body")
                    .put("mode", "raw")
                    .put("raw", sample.of(json.get("schema")).toPrettyString());
            return;
        }
        var form = content.at("/multipart~1form-data/schema/properties");
        if (form.isObject()) {
            var fields = request.putObject("body").put("mode", "formdata").putArray("formdata");
            form.properties()
                    .forEach(field -> fields.addObject()
                            .put("key", field.getKey())
                            .put(
                                    "type",
                                    field.getValue().path("format").asText().equals("binary") ? "file" : "text"));
        }
    }
}
