package io.helpdesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    private final ObjectMapper mapper = Json.mapper().build();

    @Test
    void decimalsStayExact() throws Exception {
        assertEquals(
                "{\"a\":1.10,\"b\":1700000000.0}",
                mapper.readTree("{\"a\":1.10,\"b\":1700000000.0}").toString());
        assertEquals("{\"a\":1.10}", mapper.writeValueAsString(mapper.readValue("{\"a\":1.10}", Map.class)));
    }

    @Test
    void nulIsRefusedWhereverItStands() {
        for (var text :
                new String[] {"{\"a\":\"x\\u0000\"}", "{\"a\\u0000\":1}", "[{\"a\":[\"\\u0000\"]}]", "\"\\u0000\""}) {
            var thrown = assertThrows(JacksonException.class, () -> mapper.readTree(text), text);
            assertInstanceOf(Failure.Malformed.class, Failure.of(thrown));
            assertThrows(JacksonException.class, () -> mapper.readTree(text.getBytes(StandardCharsets.UTF_8)), text);
            assertThrows(JacksonException.class, () -> mapper.readValue(text, Object.class), text);
        }
    }

    @Test
    void halfACharacterIsRefusedOrReplaced() throws Exception {
        var replacing = Json.mapperReplacingHalfCharacters().build();
        for (var text : new String[] {
            "{\"a\":\"x\\ud83d\"}", "{\"a\\udc4d\":1}", "[{\"a\":[\"\\ud83dx\"]}]", "\"\\ud83d\\ud83d\\udc4d\""
        }) {
            assertThrows(JacksonException.class, () -> mapper.readTree(text), text);
            assertEquals(
                    text.replace("\\ud83d\\udc4d", "\ud83d\udc4d").replaceAll("\\\\u[0-9a-f]{4}", "\ufffd"),
                    replacing.readTree(text).toString());
            assertEquals(
                    replacing.readTree(text),
                    replacing.valueToTree(replacing.readValue(text.getBytes(StandardCharsets.UTF_8), Object.class)));
        }
        assertThrows(JacksonException.class, () -> replacing.readTree("\"\\u0000\\ud83d\""));
    }

    @Test
    void nestingIsBounded() throws Exception {
        mapper.readTree("[".repeat(64) + "]".repeat(64));
        var thrown = assertThrows(JacksonException.class, () -> mapper.readTree("[".repeat(65) + "]".repeat(65)));
        assertInstanceOf(Failure.Malformed.class, Failure.of(thrown));
    }

    @Test
    void oneDocumentAndNothingBehindIt() {
        assertThrows(JacksonException.class, () -> mapper.readTree("{} {}"));
    }

    /** Six characters can stand for thousands of digits: whoever read them again would have to write them out. */
    @Test
    void numbersThatWouldBeTooLongAreRefusedWhereverTheyStand() throws Exception {
        for (var number : List.of(
                "1e1001",
                "-1E+1001",
                "1e140000",
                "1e-5000",
                "1e900",
                "1e300",
                "1e-300",
                "1e20000000",
                "1e2147483648",
                "1e-2147483649",
                "0e-5000",
                "7".repeat(301),
                "0." + "7".repeat(300),
                "7".repeat(5000))) {
            for (var text : List.of(number, "[1," + number + "]", "{\"a\":{\"b\":" + number + "}}")) {
                var thrown = assertThrows(JacksonException.class, () -> mapper.readTree(text), text);
                assertInstanceOf(Failure.Malformed.class, Failure.of(thrown));
                assertThrows(
                        JacksonException.class, () -> mapper.readTree(text.getBytes(StandardCharsets.UTF_8)), text);
                assertThrows(JacksonException.class, () -> mapper.readValue(text, Object.class), text);
            }
        }
        assertEquals("1" + "0".repeat(299), mapper.writeValueAsString(mapper.readTree("1e299")));
        assertEquals("-" + "7".repeat(300), mapper.writeValueAsString(mapper.readTree("-" + "7".repeat(300))));
        assertEquals("0." + "0".repeat(298) + "1", mapper.writeValueAsString(mapper.readTree("1e-299")));
    }

    /** What an earlier version has stored is not written out either. */
    @Test
    void aLongNumberIsWrittenShort() throws Exception {
        var stored = Map.of("n", new BigDecimal("1e20000000"));
        assertEquals("{\"n\":1E+20000000}", mapper.writeValueAsString(stored));
        assertEquals(
                "{\"n\":1E+20000000}",
                new String(mapper.writeValueAsBytes(mapper.valueToTree(stored)), StandardCharsets.UTF_8));
        assertEquals("[1E-5000]", mapper.writer().writeValueAsString(List.of(new BigDecimal("1e-5000"))));
    }
}
