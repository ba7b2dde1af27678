package io.helpdesk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes one operation of a document, of what the code and its shape say together. */
final class Operation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";
    private static final String SCHEMA = "schema";
    private static final String CONTENT = "content";
    private static final String REF = "$ref";

    /** OpenAPI has no word for a body that is not always there. */
    private static final String MAY_BE_EMPTY = "x-may-be-empty";

    private final DeclaredOperation declared;
    private final JsonNode shape;
    private final Shapes shapes;

    /** @param declared null where no resource answers but a servlet: then the shape says everything */
    Operation(String key, DeclaredOperation declared, Shapes shapes) {
        this.declared = declared;
        this.shapes = shapes;
        this.shape = shapes.operations().getOrDefault(key, MissingNode.getInstance());
    }

    ObjectNode write(String key, List<DeclaredOperation> all) {
        var operation = NODES.objectNode();
        operation.put("operationId", declared == null ? shape.path("id").asText() : declared.id());
        if (shapes.tags().containsKey(key)) {
            operation.withArray("tags").add(shapes.tags().get(key));
        }
        copy("summary", operation);
        copy("description", operation);
        parameters(operation, all);
        body(operation);
        answers(operation);
        if (isOpen(key) || shape.path("security").asText().equals("none")) {
            operation.putArray("security");
        } else if (shape.has("security")) {
            operation
                    .putArray("security")
                    .addObject()
                    .putArray(shape.get("security").asText());
        }
        return operation;
    }

    private void copy(String name, ObjectNode operation) {
        if (shape.has(name)) {
            operation.set(name, shape.get(name));
        }
    }

    private boolean isOpen(String key) {
        if (declared != null && declared.isWithoutKey()) {
            return true;
        }
        for (var open : shapes.document().path("open")) {
            if (key.substring(key.indexOf(' ') + 1).startsWith(open.asText())) {
                return true;
            }
        }
        return false;
    }

    private void parameters(ObjectNode operation, List<DeclaredOperation> all) {
        var parameters = NODES.arrayNode();
        if (declared != null) {
            for (var name : declared.pathParameters()) {
                var type = declared.isNumber(name, all) ? "integer" : "string";
                parameters.add(parameter("path", name, NODES.textNode(type)).put("required", true));
            }
        } else {
            shape.path("path")
                    .properties()
                    .forEach(named -> parameters.add(
                            parameter("path", named.getKey(), named.getValue()).put("required", true)));
        }
        var query = new TreeMap<String, JsonNode>();
        if (declared != null) {
            declared.queryParameters().forEach(name -> query.put(name, NODES.textNode("string")));
        }
        shape.path("query").properties().forEach(named -> query.put(named.getKey(), named.getValue()));
        query.forEach((name, type) -> parameters.add(parameter("query", name, type)));
        if (shape.path("idempotent").asBoolean()) {
            parameters.addObject().put(REF, "#/components/parameters/IdempotencyKey");
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    private static ObjectNode parameter(String where, String name, JsonNode type) {
        var parameter = NODES.objectNode().put("name", name).put("in", where);
        parameter.set(SCHEMA, Notation.ofRequests().schema(type));
        return parameter;
    }

    /** JSON, the fields of a form, and bytes as they are: whatever of them is taken. */
    private void body(ObjectNode operation) {
        var content = NODES.objectNode();
        if (shape.has("body")) {
            content.putObject(JSON).set(SCHEMA, Notation.ofRequests().schema(shape.get("body")));
        }
        if (shape.has("form")) {
            content.putObject("multipart/form-data")
                    .set(SCHEMA, Notation.ofRequests().schema(shape.get("form")));
        }
        if (shape.has("bytes")) {
            content.putObject(shape.get("bytes").asText());
        }
        if (!content.isEmpty()) {
            operation.putObject("requestBody").set(CONTENT, content);
        }
    }

    private void answers(ObjectNode operation) {
        var answers = operation.putObject("responses");
        shape.path("answers")
                .properties()
                .forEach(answer -> answers.set(answer.getKey(), Answer.write(answer.getKey(), answer.getValue())));
        shape.path("may-be-empty")
                .forEach(status -> ((ObjectNode) answers.get(status.asText())).put(MAY_BE_EMPTY, true));
        var errors = new TreeSet<String>();
        shape.path("errors").forEach(status -> errors.add(status.asText()));
        var everywhere = shapes.document().path("everywhere");
        everywhere.path("always").forEach(status -> errors.add(status.asText()));
        if (operation.has("requestBody")) {
            everywhere.path("with-body").forEach(status -> errors.add(status.asText()));
        }
        errors.stream()
                .filter(status -> !answers.has(status))
                .forEach(status -> answers.putObject(status).put(REF, "#/components/responses/" + Answer.name(status)));
    }
}
