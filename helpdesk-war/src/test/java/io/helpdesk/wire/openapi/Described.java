package io.helpdesk.wire.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * One operation as a document has it.
 *
 * @param document its name
 * @param path matches the paths of its requests, mount included, with the endings that the wire passes over
 */
record Described(
        String document, String method, Pattern path, String template, JsonNode operation, JsonNode components) {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "/content/application~1json/schema";

    /** The answer of a status, references followed. */
    Optional<JsonNode> answer(int status) {
        var answer = operation.path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            answer = operation.path("responses").path("default");
        }
        if (answer.has("$ref")) {
            answer = components.at(answer.get("$ref").asText().substring("#/components".length()));
        }
        return answer.isMissingNode() ? Optional.empty() : Optional.of(answer);
    }

    /** What a JSON answer of a status is to be; empty where none is described. */
    Optional<Schema> answerSchema(JsonNode answer) {
        return compiled(answer.at(SCHEMA));
    }

    /** What a JSON body is to be, with no other keys than those described: so what is new is described, too. */
    Optional<Schema> bodySchema() {
        var schema = operation.at("/requestBody" + SCHEMA);
        return schema.isMissingNode() ? Optional.empty() : compiled(closed(schema.deepCopy()));
    }

    Set<String> queryNames() {
        var names = new HashSet<String>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.get("name").asText());
            }
        });
        return names;
    }

    /** Names of the fields of a form, and of JSON, of which forms are made as well. */
    Set<String> fieldNames() {
        var names = new HashSet<String>();
        operation
                .at("/requestBody/content")
                .forEach(
                        content -> content.at("/schema/properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Described::closed);
        return schema;
    }

    /** References lead into the components, which are therefore part of it, where JSON Schema has definitions. */
    private Optional<Schema> compiled(JsonNode schema) {
        return schema.isMissingNode()
                ? Optional.empty()
                : Optional.of(COMPILED.computeIfAbsent(document + schema, asked -> {
                    ObjectNode whole = withDefinitions(schema);
                    whole.set("$defs", withDefinitions(components.get("schemas")));
                    return SCHEMAS.getSchema(whole);
                }));
    }

    private static ObjectNode withDefinitions(JsonNode schema) {
        try {
            return (ObjectNode) JSON.readTree(schema.toString().replace("#/components/schemas/", "#/$defs/"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + template + " of " + document;
    }
}
