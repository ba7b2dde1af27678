package io.helpdesk.core.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether what is given for header, buttons and cards of a template is what it has places for: the provider refuses missing
 * and surplus values alike (whatsapp-cloud 2.4), and does so only after the message was shown as sent.
 */
public final class TemplateValues {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Set<String> MEDIA = Set.of("IMAGE", "VIDEO", "DOCUMENT");

    /** Buttons that may have a value and need none: the tap then says the button's text, or the code is that of the body. */
    private static final Set<String> FREE = Set.of("QUICK_REPLY", "OTP", "FLOW");

    private TemplateValues() {}

    /**
     * Without the body's values, which are filled in.
     *
     * @param components of the template
     * @param given by the names of {@link io.helpdesk.api.template.TemplateUse#variables}; null for nothing
     */
    static boolean fit(List<?> components, Map<String, ?> given) {
        Map<?, ?> values = given == null ? Map.of() : given;
        return header(components, values.get("header"))
                && buttons(components, list(values.get("buttons")))
                && cards(list(part(components, "CAROUSEL").get("cards")), list(values.get("cards")));
    }

    private static boolean cards(List<?> cards, List<?> given) {
        if (cards.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < cards.size(); i++) {
            if (!card(list(map(cards.get(i)).get("components")), map(given.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean card(List<?> components, Map<?, ?> values) {
        return placeholders(part(components, "BODY").get("text")).size()
                        == list(values.get("body")).size()
                && header(components, values.get("header"))
                && buttons(components, list(values.get("buttons")));
    }

    /** A text, a list of them, or texts by name. */
    private static boolean header(List<?> components, Object given) {
        var header = part(components, "HEADER");
        if (MEDIA.contains(String.valueOf(header.get("format")))) {
            return given instanceof String address && address.matches("https?://.+")
                    || given instanceof List<?> one && one.size() == 1 && header(components, one.get(0));
        }
        var places = placeholders(header.get("text"));
        if (given instanceof Map<?, ?> named) {
            return named.keySet().equals(places);
        }
        int values = given instanceof List<?> several ? several.size() : given == null ? 0 : 1;
        return values == places.size();
    }

    private static boolean buttons(List<?> components, List<?> given) {
        int needed = 0;
        int free = 0;
        for (Object button : list(part(components, "BUTTONS").get("buttons"))) {
            if (mayHaveValue(button)) {
                free++;
            } else if (needsValue(button)) {
                needed++;
            }
        }
        return given.size() >= needed && given.size() <= needed + free;
    }

    /** Whether there has to be a value for this button of a template. */
    public static boolean needsValue(Object button) {
        return !mayHaveValue(button)
                && (Objects.equals(map(button).get("type"), "COPY_CODE")
                        || !placeholders(map(button).get("url")).isEmpty());
    }

    /** Whether there may be a value for this button of a template, and needs not be. */
    public static boolean mayHaveValue(Object button) {
        return FREE.contains(String.valueOf(map(button).get("type")));
    }

    private static Set<String> placeholders(Object text) {
        var names = new LinkedHashSet<String>();
        var found = PLACEHOLDER.matcher(text instanceof String said ? said : "");
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** The first component of a type; without any it is empty. */
    public static Map<?, ?> part(List<?> components, String type) {
        return components.stream()
                .map(TemplateValues::map)
                .filter(component -> type.equals(component.get("type")))
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
