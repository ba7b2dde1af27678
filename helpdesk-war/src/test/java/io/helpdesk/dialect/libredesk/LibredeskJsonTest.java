package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** libredesk 1 and 4: bytes. */
class LibredeskJsonTest {

    @Test
    void timesHaveNoTrailingZeros() {
        assertEquals("2026-08-14T09:30:11.204518Z", LibredeskJson.time(Instant.parse("2026-08-14T09:30:11.204518Z")));
        assertEquals("2026-08-14T09:30:11.23Z", LibredeskJson.time(Instant.parse("2026-08-14T09:30:11.230Z")));
        assertEquals("2026-08-14T09:30:11Z", LibredeskJson.time(Instant.parse("2026-08-14T09:30:11Z")));
    }

    @Test
    void htmlSignsAreEscaped() throws Exception {
        assertEquals(
                "\"\\u003cb\\u003ea \\u0026 b\\u2028\\u003c/b\\u003e\"",
                LibredeskJson.mapper().writeValueAsString("<b>a & b\u2028</b>"));
    }

    @Test
    void refusalsHaveTheirKeysInOrder() throws Exception {
        assertEquals(
                "{\"status\":\"error\",\"message\":\"Inbox not found\",\"data\":null,\"error_type\":\"InputException\"}",
                LibredeskJson.mapper()
                        .writeValueAsString(
                                LibredeskRefusal.input("Inbox not found").toJson()));
        assertEquals(
                "{\"status\":\"success\",\"data\":true}", LibredeskJson.mapper().writeValueAsString(Envelope.done()));
    }

    @Test
    void nullsInsideAttributesAreWritten() throws Exception {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("a", null);
        assertEquals("{\"a\":null}", LibredeskJson.mapper().writeValueAsString(attributes));
    }
}
