package io.helpdesk.api.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.conversation.Priority;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFormTest {

    @Test
    void valuesComeBackAsTheyWent() {
        var values = new LinkedHashMap<String, Object>();
        values.put("text", "ü");
        values.put("whole", Long.MAX_VALUE);
        values.put("exact", new BigDecimal("0.10"));
        values.put("true", true);
        values.put("none", null);
        values.put("list", Arrays.asList("a", 1L, null));
        values.put("map", Map.of("inner", false));
        assertEquals(values, JsonForm.map(JsonForm.object(values)));
    }

    @Test
    void numbersBeyondLongAreExact() {
        var huge = BigInteger.TWO.pow(70);
        assertEquals(Map.of("huge", new BigDecimal(huge)), JsonForm.map(JsonForm.object(Map.of("huge", huge))));
    }

    @Test
    void whatJsonHasNoFormForIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonForm.object(Map.of("a", new Object())));
    }

    @Test
    void neverIsZeroOnThisWire() {
        var json = JsonForm.objectOrEmpty(
                "{\"a\": 0, \"b\": 1767323046, \"c\": \"2026-01-02T03:04:06.000Z\", \"d\": null}");
        assertNull(JsonForm.time(json, "a"));
        assertEquals(Instant.ofEpochSecond(1767323046), JsonForm.time(json, "b"));
        assertEquals(Instant.ofEpochSecond(1767323046), JsonForm.time(json, "c"));
        assertNull(JsonForm.time(json, "d"));
        assertNull(JsonForm.time(json, "e"));
    }

    @Test
    void wordsOfLaterReleasesAreNone() {
        assertEquals(Priority.HIGH, JsonForm.named(Priority.class, "high"));
        assertNull(JsonForm.named(Priority.class, "sometime"));
        assertNull(JsonForm.named(Priority.class, null));
    }

    @Test
    void whatIsNoObjectIsEmpty() {
        for (var text : List.of("", "<html>", "[]", "1", "{\"a\":")) {
            assertEquals(Map.of(), JsonForm.objectOrEmpty(text));
        }
    }
}
