package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** libredesk 1 and 2: how bodies are read. */
class LibredeskBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "\"1\"", "1e2", "true", "[1]", "{}", "9223372036854775808"})
    void anIntegerIsAnIntegerAndNothingElse(String value) {
        var body = json("{\"inbox_id\": " + value + "}");
        assertEquals(0, body.number("inbox_id"));
        assertEquals(
                "Error parsing request",
                assertThrows(LibredeskRefusal.class, body::refuseUnlessDecoded).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "[]", "1", "\"a\"", "{} {}", "{\"a\": 1} x", "{\"a\": \"\\u0000\"}"})
    void aBodyIsOneObjectOrNull(String text) {
        assertThrows(LibredeskRefusal.class, json(text)::refuseUnlessDecoded);
    }

    @Test
    void nullIsAnObjectWithoutFields() {
        var body = json("null");
        assertEquals("", body.text("content"));
        assertDoesNotThrow(body::refuseUnlessDecoded);
    }

    @Test
    void keysMatchInAnyCaseAndTheLastOneWins() {
        assertEquals(
                3, json("{\"inbox_id\": 1, \"INBOX_ID\": 2, \"Inbox_Id\": 3}").number("inbox_id"));
        assertEquals(1, json("{\"INBOX_ID\": 2, \"inbox_id\": 1}").number("inbox_id"));
        assertEquals(1, json("{\"inbox_id\": 1, \"inbox_id\": null}").number("inbox_id"));
    }

    @Test
    void absentAndNullFieldsAreZero() {
        var body = json("{\"text\": null, \"list\": null, \"list_of_null\": [null], \"unknown\": {\"x\": []}}");
        assertEquals("", body.text("text"));
        assertEquals(0, body.number("absent"));
        assertEquals(List.of(), body.numbers("list"));
        assertEquals(List.of(0L), body.numbers("list_of_null"));
        assertEquals(Map.of(), body.object("absent"));
        assertDoesNotThrow(body::refuseUnlessDecoded);
    }

    @Test
    void objectsAreKeptAsTheyCame() {
        var body = json("{\"custom_attributes\": {\"n\": 1.50, \"deep\": {\"a\": [1, null, true]}}}");
        var object = body.object("custom_attributes");
        assertEquals(new BigDecimal("1.50"), object.get("n"));
        assertEquals(java.util.Arrays.asList(1, null, true), ((Map<?, ?>) object.get("deep")).get("a"));
    }

    @Test
    void withoutAContentTypeAJsonBodyIsAnEmptyForm() {
        for (var type : List.of("application/octet-stream", "text/plain", "application/x-www-form-urlencoded")) {
            var body = read(type, "{\"inbox_id\": 1}");
            assertEquals(0, body.number("inbox_id"));
            assertDoesNotThrow(body::refuseUnlessDecoded);
        }
    }

    @Test
    void formsHaveTheSameFields() {
        var body = read(
                "application/x-www-form-urlencoded",
                "inbox_id=7&content=%3Cp%3Ea+b%26%3C%2Fp%3E&attachments=3&attachments=4&private=true"
                        + "&custom_attributes=%7B%22a%22%3A1%7D&bad=%zz");
        assertEquals(7, body.number("inbox_id"));
        assertEquals("<p>a b&</p>", body.text("content"));
        assertEquals(List.of(3L, 4L), body.numbers("attachments"));
        assertTrue(body.flag("private"));
        assertEquals(Map.of("a", 1), body.object("custom_attributes"));
        assertEquals("%zz", body.text("bad"));
        assertDoesNotThrow(body::refuseUnlessDecoded);
        body.number("content");
        assertThrows(LibredeskRefusal.class, body::refuseUnlessDecoded);
    }

    @Test
    void xmlHasAnElementForEachField() {
        var body = read(
                "text/xml",
                "<c><inbox_id>7</inbox_id><content><![CDATA[<p>a</p>]]> b</content>"
                        + "<attachments>3</attachments><attachments>4</attachments></c>");
        assertEquals(7, body.number("inbox_id"));
        assertEquals("<p>a</p> b", body.text("content"));
        assertEquals(List.of(3L, 4L), body.numbers("attachments"));
    }

    @Test
    void xmlDeclaresNoEntities() {
        var body = read(
                "application/xml",
                "<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + "<c><content>&e;</content></c>");
        assertEquals("", body.text("content"));
    }

    private static LibredeskBody json(String text) {
        return read("application/json; charset=utf-8", text);
    }

    private static LibredeskBody read(String type, String text) {
        return LibredeskBodyReader.decode(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
