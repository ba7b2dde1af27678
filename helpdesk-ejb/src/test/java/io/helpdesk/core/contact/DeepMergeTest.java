package io.helpdesk.core.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeepMergeTest {

    @Test
    void objectsAreMergedAndEverythingElseIsReplaced() {
        Map<String, Object> base =
                Map.of("plan", "gold", "address", Map.of("city", "Ulm", "zip", "1"), "tags", List.of("a"));
        Map<String, Object> over = Map.of("address", Map.of("zip", "2"), "tags", List.of("b"), "new", 1);
        assertEquals(
                Map.of("plan", "gold", "address", Map.of("city", "Ulm", "zip", "2"), "tags", List.of("b"), "new", 1),
                DeepMerge.of(base, over));
    }

    @Test
    void nullReplacesToo() {
        assertNull(DeepMerge.of(Map.of("plan", "gold"), Collections.singletonMap("plan", null))
                .get("plan"));
    }
}
