package io.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.helpdesk.wire.openapi.Descriptions;
import io.helpdesk.wire.route.DeclaredRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The OpenAPI documents as the build wrote them: that they are whole, and that programs can read them. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Path FOLDER = Path.of("target/classes/io/helpdesk/web/openapi/documents");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** Calls one for each operation with where it is. */
    private static void each(BiConsumer<String, JsonNode> step) {
        Descriptions.documents()
                .forEach((name, document) -> document.get("paths")
                        .properties()
                        .forEach(path -> path.getValue().properties().forEach(operation -> {
                            if (METHODS.contains(operation.getKey())) {
                                step.accept(
                                        name + ": " + operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                        operation.getValue());
                            }
                        })));
    }

    private static void none(List<String> wrong) {
        assertTrue(wrong.isEmpty(), () -> wrong.size() + ":\n" + String.join("\n", wrong));
    }

    @Test
    void thereIsOneForEachWire() {
        assertEquals(
                Set.of(
                        "chatwoot-application",
                        "chatwoot-client",
                        "chatwoot-platform",
                        "helpdesk",
                        "libredesk",
                        "wassist"),
                Descriptions.documents().keySet());
    }

    /** Each route, once, in one document. */
    @Test
    void everyRouteIsDescribed() {
        var described = new ArrayList<String>();
        each((where, operation) -> described.add(where.substring(where.indexOf(' ') + 1)));
        var declared = DeclaredRoutes.atTheRoot();
        assertTrue(declared.size() > 500, "routes are no longer found");
        var missing = new TreeSet<>(declared);
        missing.removeIf(route -> described.contains(route) || described.contains(route + "/"));
        assertEquals(Set.of(), missing);
        assertEquals(described.size(), new HashSet<>(described).size(), "an operation is in two documents");
    }

    @Test
    void everyOperationSaysWhatItDoesAnswersAndRefuses() {
        var wrong = new ArrayList<String>();
        each((where, operation) -> {
            var answers = new ArrayList<String>();
            operation.path("responses").fieldNames().forEachRemaining(answers::add);
            if (operation.path("summary").asText().isBlank()) {
                wrong.add(where + " has no summary");
            }
            if (answers.stream().noneMatch(status -> status.startsWith("2") || status.startsWith("3"))) {
                wrong.add(where + " has no answer of success");
            }
            if (answers.stream().noneMatch(status -> status.startsWith("4") || status.startsWith("5"))) {
                wrong.add(where + " has no refusal");
            }
            if (operation.path("tags").size() != 1) {
                wrong.add(where + " is nowhere");
            }
        });
        none(wrong);
    }

    /** Its own, or those of the document, which name schemes that there are. */
    @Test
    void everyOperationSaysWhoMayCall() {
        Descriptions.documents().forEach((name, document) -> {
            var schemes = document.at("/components/securitySchemes");
            document.path("security")
                    .forEach(
                            scheme -> assertTrue(schemes.has(scheme.fieldNames().next()), name));
        });
        var wrong = new ArrayList<String>();
        each((where, operation) -> {
            var document = Descriptions.documents().get(where.replaceFirst(":.*", ""));
            var security = operation.has("security") ? operation.get("security") : document.path("security");
            if (!security.isArray()) {
                wrong.add(where);
            }
            security.forEach(scheme -> {
                if (!document.at("/components/securitySchemes")
                        .has(scheme.fieldNames().next())) {
                    wrong.add(where + " " + scheme);
                }
            });
        });
        none(wrong);
    }

    /** As client generators need it. */
    @Test
    void operationsHaveIdsOfTheirOwnAndAllTheirPlaceholders() {
        var ids = new HashSet<String>();
        var wrong = new ArrayList<String>();
        each((where, operation) -> {
            if (!ids.add(where.replaceFirst(":.*", "")
                    + operation.path("operationId").asText())) {
                wrong.add(where + " has the id of another: " + operation.path("operationId"));
            }
            var named = new TreeSet<String>();
            var all = new HashSet<String>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("path")) {
                    named.add(parameter.get("name").asText());
                }
                if (!all.add(parameter.path("in") + " " + parameter.path("name") + parameter.path("$ref"))) {
                    wrong.add(where + " has a parameter twice");
                }
            });
            var placed = new TreeSet<String>();
            PLACEHOLDER.matcher(where).results().forEach(found -> placed.add(found.group(1)));
            if (!named.equals(placed)) {
                wrong.add(where + " has placeholders " + placed + " and parameters " + named);
            }
        });
        none(wrong);
    }

    /** By the schema of schemas, and no reference leads nowhere, and no schema is without a use. */
    @Test
    void schemasAreSchemas() {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        var wrong = new ArrayList<String>();
        Descriptions.documents().forEach((name, document) -> {
            var used = new HashSet<String>();
            document.findValuesAsText("$ref").forEach(reference -> {
                used.add(reference);
                if (document.at(reference.substring(1)).isMissingNode()) {
                    wrong.add(name + ": nothing is at " + reference);
                }
            });
            document.findValues("schema")
                    .forEach(schema ->
                            schemas.validate(schema).forEach(error -> wrong.add(name + ": " + schema + " " + error)));
            document.at("/components/schemas").properties().forEach(schema -> {
                schemas.validate(schema.getValue())
                        .forEach(error -> wrong.add(name + ": " + schema.getKey() + " " + error));
                if (!used.contains("#/components/schemas/" + schema.getKey())) {
                    wrong.add(name + ": nobody uses " + schema.getKey());
                }
            });
        });
        none(wrong);
    }

    @Test
    void theCollectionHasEveryOperation() throws IOException {
        for (var name : Descriptions.documents().keySet()) {
            var collection =
                    new ObjectMapper().readTree(Files.readAllBytes(FOLDER.resolve(name + ".postman_collection.json")));
            var operations = new ArrayList<String>();
            each((where, operation) -> {
                if (where.startsWith(name + ":")) {
                    operations.add(where);
                }
            });
            assertEquals(operations.size(), collection.findValues("request").size(), name);
            assertTrue(collection.at("/info/schema").asText().contains("v2.1.0"), name);
        }
    }
}
