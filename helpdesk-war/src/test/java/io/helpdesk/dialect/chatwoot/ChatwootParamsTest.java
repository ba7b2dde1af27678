package io.helpdesk.dialect.chatwoot;

import static io.helpdesk.dialect.chatwoot.Samples.params;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.web.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatwootParamsTest {

    private static ObjectNode form(String encoded) throws MalformedBody {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        BracketKeys.readForm(encoded, values);
        return values;
    }

    private static ObjectNode body(String json) throws IOException {
        return JsonValues.readBody(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bracketsNestObjectsAndArrays() throws IOException {
        assertEquals(
                Samples.json("""
                        {'message': {'content': 'a b', 'content_attributes': {'items': [{'title': '1', 'value': 'x'},
                         {'title': '2'}]}}, 'labels': ['a', 'é'], 'q': '', 'none': null}"""),
                form("message[content]=a+b&labels[]=a&labels%5B%5D=%C3%A9&q=&none"
                        + "&message[content_attributes][items][][title]=1"
                        + "&message[content_attributes][items][][value]=x"
                        + "&message[content_attributes][items][][title]=2"));
    }

    @Test
    void oneParameterInTwoShapesIsMalformed() {
        assertThrows(MalformedBody.class, () -> form("a=1&a[b]=2"));
        assertThrows(MalformedBody.class, () -> form("a[]=1&a[b]=2"));
        assertThrows(MalformedBody.class, () -> form("a=%00"));
        assertThrows(MalformedBody.class, () -> form("a=%ff"));
    }

    @Test
    void arraysAndScalarsAtTheTopAreNoParameters() throws IOException {
        assertTrue(body("[1]").isEmpty());
        assertTrue(body("7").isEmpty());
        assertTrue(body("").isEmpty());
        assertThrows(JsonProcessingException.class, () -> body("{\"a\":"));
    }

    @Test
    void nullsAreDroppedFromArraysAtAnyDepth() throws IOException {
        assertEquals(
                Samples.json("{'a': [1, {'b': []}], 'c': null}"), body("{\"a\":[1,null,{\"b\":[null]}],\"c\":null}"));
    }

    @Test
    void idsComeAsNumbersAndAsStrings() {
        var sent = params("{'a': 5, 'b': '12abc', 'c': 'abc', 'd': '', 'e': null, 'f': '7', 'g': 1e40}");
        assertEquals(Optional.of(5L), sent.id("a"));
        assertEquals(Optional.of(12L), sent.id("b"));
        assertEquals(Optional.of(0L), sent.id("c"));
        assertEquals(Optional.empty(), sent.id("d"));
        assertEquals(Optional.empty(), sent.id("e"));
        assertEquals(Optional.of(7L), sent.strictId("f"));
        assertEquals(Optional.empty(), sent.strictId("missing"));
        assertThrows(ChatwootRefusal.class, () -> sent.strictId("b"));
        assertEquals(Optional.of(0L), sent.id("g"));
    }

    @Test
    void onlyTheListedValuesAreFalse() {
        for (String no : List.of("false", "0", "'0'", "'f'", "'F'", "'false'", "'FALSE'", "'off'", "'OFF'", "''")) {
            assertEquals(Optional.of(false), params("{'a': " + no + "}").flag("a"), no);
        }
        for (String yes : List.of("true", "1", "'False'", "'no'", "'true'")) {
            assertEquals(Optional.of(true), params("{'a': " + yes + "}").flag("a"), yes);
        }
        assertEquals(Optional.empty(), params("{'a': null}").flag("a"));
    }

    @Test
    void numbersBecomeStringsAndObjectsDoNot() {
        var sent = params("{'a': 1234567890, 'b': {}, 'c': [], 'd': true}");
        assertEquals(Optional.of("1234567890"), sent.text("a"));
        assertEquals(Optional.empty(), sent.text("b"));
        assertEquals(Optional.empty(), sent.text("c"));
        assertEquals(Optional.of("true"), sent.text("d"));
    }

    @Test
    void aWrapperMayBeLeftOutOfJsonOnly() throws IOException {
        assertEquals(
                Optional.of("x"),
                params("{'team': {'name': 'x'}}").wrapped("team").text("name"));
        assertEquals(Optional.of("x"), params("{'name': 'x'}").wrapped("team").text("name"));
        assertThrows(ChatwootRefusal.class, () -> params("{'team': {}}").wrapped("team"));
        assertThrows(ChatwootRefusal.class, () -> new ChatwootParams(form("name=x"), false).wrapped("team"));
    }

    @Test
    void objectsKeepEveryValue() {
        assertEquals(
                Map.of("a", List.of(1, "b"), "c", true),
                params("{'o': {'a': [1, 'b'], 'c': true}}").object("o").get());
        assertThrows(ChatwootRefusal.class, () -> params("{'o': 'text'}").object("o"));
        assertThrows(ChatwootRefusal.class, () -> params("{'o': [1]}").object("o"));
        assertFalse(params("{'o': null}").object("o").isPresent());
    }

    @Test
    void timesComeInManySpellings() {
        var when = Optional.of(Instant.parse("2030-07-21T17:32:28Z"));
        for (String spelling : List.of(
                "'2030-07-21T17:32:28Z'",
                "'2030-07-21T19:32:28+02:00'",
                "1910885548",
                "'1910885548'",
                "'2030-07-21 17:32:28 UTC'",
                "'2030-07-21T17:32:28'",
                "'2030-07-21 19:32:28 +0200'")) {
            assertEquals(when, params("{'t': " + spelling + "}").time("t"), spelling);
        }
        for (String none : List.of("'soon'", "''", "null", "{}", "99999999999999", "-1")) {
            assertEquals(Optional.empty(), params("{'t': " + none + "}").time("t"), none);
        }
    }

    @Test
    void whatHtmlCouldMisreadIsEscaped() throws IOException {
        assertEquals(
                "{\"error\":\"\\u003ca\\u003e \\u0026 \\\"\"}",
                ChatwootJson.mapper().writeValueAsString(new ErrorJson("<a> & \"")));
    }

    @Test
    void pathIdsAreReadByTheirLeadingDigits() {
        assertEquals(12, PathId.valueOf("12abc").value());
        assertEquals(0, PathId.valueOf("abc").value());
        assertEquals(0, PathId.valueOf("99999999999999999999").value());
    }
}
