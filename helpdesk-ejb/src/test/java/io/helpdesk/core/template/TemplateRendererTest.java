package io.helpdesk.core.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.problem.Invalid;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateRendererTest {

    @Test
    void placeholdersTakeTheirValues() {
        assertEquals(
                "Hi Maya, parcel A-1001 has shipped",
                TemplateRenderer.fillIn("Hi {{1}}, parcel {{ 2 }} has shipped", Map.of("1", "Maya", "2", "A-1001")));
        assertEquals("Hi $1", TemplateRenderer.fillIn("Hi {{name}}", Map.of("name", "$1")));
    }

    @Test
    void tooFewAndTooManyValuesAreRefused() {
        assertThrows(Invalid.class, () -> TemplateRenderer.fillIn("Hi {{1}} {{2}}", Map.of("1", "Maya")));
        assertThrows(Invalid.class, () -> TemplateRenderer.fillIn("Hi", Map.of("1", "Maya")));
    }
}
