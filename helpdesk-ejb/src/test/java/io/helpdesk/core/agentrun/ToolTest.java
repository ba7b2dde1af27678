package io.helpdesk.core.agentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools as a model is told of them, and what becomes of calls that are none. */
class ToolTest {

    private static final Tool.Variables NONE = new Tool.Variables("", null, "");

    private static Map<?, ?> tool(String name, Map<?, ?> schema) {
        return Map.of("name", name, "description", "", "apiSchema", schema);
    }

    @Test
    void namesAreWhatModelsTakeAndEachIsAnother() {
        var schema = Map.of("url", "https://example.com");
        var tools = Tool.of(List.of(
                tool("find order", schema),
                tool("find.order", schema),
                tool("  ", schema),
                tool("n".repeat(80), schema),
                tool("n".repeat(90), schema),
                Map.of("name", "no schema")));
        assertEquals(
                List.of("find_order", "find_order_2", "tool", "n".repeat(64), "n".repeat(62) + "_2"),
                tools.stream().map(Tool::name).toList());
    }

    @Test
    void whatIsFixedIsNotTold() {
        var schema = Map.of(
                "url",
                "https://example.com/{id}",
                "path_params",
                Map.of(
                        "id",
                        Map.of("type", "integer", "input", Map.of("type", "description", "description", "Its id"))),
                "request_headers",
                Map.of("X-Key", Map.of("input", Map.of("type", "value", "value", "s3cret"))));
        var told = Tool.of(List.of(tool("look", schema))).get(0).function().toString();
        assertTrue(told.contains("\"id\":{\"type\":\"integer\",\"description\":\"Its id\"}"), told);
        assertTrue(!told.contains("s3cret") && !told.contains("X-Key"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "\"text\"", "null", "{}", "{\"id\": null}"})
    void whatCannotBeCalledIsToldToTheModel(String arguments) {
        var schema = Map.of("url", "https://example.com/{id}", "path_params", Map.of("id", Map.of("type", "string")));
        var outcome = Tool.of(List.of(tool("look", schema))).get(0).use(arguments, NONE, null);
        assertTrue(outcome.failure() != null && outcome.words().startsWith("{\"error\":"), outcome.toString());
    }
}
