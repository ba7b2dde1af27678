package io.helpdesk.core.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateValuesTest {

    private static final Map<String, Object> BODY = Map.of("type", "BODY", "text", "Hello");

    private static boolean fit(Map<String, Object> component, Map<String, Object> given) {
        return TemplateValues.fit(List.of(component, BODY), given);
    }

    @Test
    void whatHasNoPlaceTakesNothing() {
        assertTrue(fit(BODY, null));
        assertTrue(fit(BODY, Map.of("buttons", List.of(), "cards", List.of())));
        assertFalse(fit(BODY, Map.of("header", "x")));
        assertFalse(fit(BODY, Map.of("buttons", List.of("x"))));
        assertFalse(fit(BODY, Map.of("cards", List.of(Map.of()))));
        assertFalse(fit(Map.of("type", "HEADER", "format", "TEXT", "text", "News"), Map.of("header", "x")));
    }

    @Test
    void aTextHeaderTakesItsPlaceholders() {
        Map<String, Object> header = Map.of("type", "HEADER", "format", "TEXT", "text", "For {{name}}");
        assertTrue(fit(header, Map.of("header", "Maya")));
        assertTrue(fit(header, Map.of("header", List.of("Maya"))));
        assertTrue(fit(header, Map.of("header", Map.of("name", "Maya"))));
        assertFalse(fit(header, Map.of("header", Map.of("other", "Maya"))));
        assertFalse(fit(header, Map.of("header", List.of("Maya", "Ann"))));
        assertFalse(fit(header, Map.of()));
    }

    @Test
    void aPictureIsAnAddress() {
        Map<String, Object> header = Map.of("type", "HEADER", "format", "IMAGE");
        assertTrue(fit(header, Map.of("header", "https://cdn.example.org/box.png")));
        assertTrue(fit(header, Map.of("header", List.of("https://cdn.example.org/box.png"))));
        assertFalse(fit(header, Map.of("header", "box.png")));
        assertFalse(fit(header, Map.of()));
    }

    @Test
    void buttonsTakeWhatChangesInThem() {
        Map<String, Object> buttons = Map.of(
                "type",
                "BUTTONS",
                "buttons",
                List.of(
                        Map.of("type", "URL", "url", "https://example.org/{{1}}"),
                        Map.of("type", "URL", "url", "https://example.org"),
                        Map.of("type", "COPY_CODE"),
                        Map.of("type", "QUICK_REPLY"),
                        Map.of("type", "PHONE_NUMBER")));
        for (int given = 0; given <= 5; given++) {
            assertEquals(
                    given == 2 || given == 3,
                    fit(
                            buttons,
                            Map.of("buttons", List.of("a", "b", "c", "d", "e").subList(0, given))));
        }
    }

    @Test
    void cardsAreCheckedOneByOne() {
        var card = Map.of(
                "components",
                List.of(
                        Map.of("type", "HEADER", "format", "IMAGE"),
                        Map.of("type", "BODY", "text", "{{1}} for {{2}}"),
                        Map.of(
                                "type",
                                "BUTTONS",
                                "buttons",
                                List.of(Map.of("type", "URL", "url", "https://example.org/{{1}}")))));
        Map<String, Object> carousel = Map.of("type", "CAROUSEL", "cards", List.of(card, card));
        var right = Map.of("header", "https://example.org/a.png", "body", List.of("a", "b"), "buttons", List.of("1"));
        assertTrue(fit(carousel, Map.of("cards", List.of(right, right))));
        assertFalse(fit(carousel, Map.of("cards", List.of(right))));
        assertFalse(fit(carousel, Map.of("cards", List.of(right, Map.of("header", "https://example.org/a.png")))));
        assertFalse(fit(carousel, Map.of()));
    }
}
