package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.core.template.TemplateValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A template with its values, as the provider takes it (whatsapp-cloud 2.4). */
final class TemplatePieces {

    private static final Set<String> MEDIA = Set.of("IMAGE", "VIDEO", "DOCUMENT");

    private TemplatePieces() {}

    /** @param components of the template, as they are kept */
    static Piece of(TemplateUse use, String language, List<?> components) {
        Map<?, ?> variables = use.variables() == null ? Map.of() : use.variables();
        var made = new ArrayList<Object>(parts(components, variables.get("header"), bodyOf(use), variables));
        var cards = list(variables.get("cards"));
        if (!cards.isEmpty()) {
            made.add(Map.of("type", "carousel", "cards", cards(cards, components)));
        }
        return piece(use.name(), language, made);
    }

    static Piece piece(String name, String language, List<?> components) {
        var template = new LinkedHashMap<String, Object>();
        template.put("name", name);
        template.put("language", Map.of("code", language));
        if (!components.isEmpty()) {
            template.put("components", components);
        }
        return Piece.of("template", template);
    }

    private static List<Object> parts(List<?> components, Object header, List<Object> body, Map<?, ?> variables) {
        var made = new ArrayList<Object>();
        header(TemplateValues.part(components, "HEADER"), header, made);
        if (!body.isEmpty()) {
            made.add(Map.of("type", "body", "parameters", body));
        }
        var first = body.isEmpty() ? null : String.valueOf(((Map<?, ?>) body.get(0)).get("text"));
        buttons(
                list(TemplateValues.part(components, "BUTTONS").get("buttons")),
                list(variables.get("buttons")),
                first,
                made);
        return made;
    }

    private static List<Object> bodyOf(TemplateUse use) {
        var parameters = new ArrayList<Object>();
        if (use.namedValues() != null) {
            use.namedValues().forEach((name, value) -> parameters.add(named(name, value)));
        } else if (use.bodyValues() != null) {
            use.bodyValues().forEach(value -> parameters.add(text(value)));
        }
        return parameters;
    }

    private static void header(Map<?, ?> header, Object given, List<Object> made) {
        if (given == null) {
            return;
        }
        var value = given instanceof List<?> several ? several.isEmpty() ? null : several.get(0) : given;
        var format = String.valueOf(header.get("format"));
        Object parameter;
        if (MEDIA.contains(format)) {
            var type = format.toLowerCase(Locale.ROOT);
            parameter = Map.of("type", type, type, Map.of("link", String.valueOf(value)));
        } else if (value instanceof Map<?, ?> texts) {
            var all = new ArrayList<Object>();
            texts.forEach((name, said) -> all.add(named(String.valueOf(name), String.valueOf(said))));
            if (!all.isEmpty()) {
                made.add(Map.of("type", "header", "parameters", all));
            }
            return;
        } else {
            parameter = text(String.valueOf(value));
        }
        made.add(Map.of("type", "header", "parameters", List.of(parameter)));
    }

    /** Values go to those that need one, and what is left over to those that may have one, in their order. */
    private static void buttons(List<?> buttons, List<?> given, String code, List<Object> made) {
        long needing = buttons.stream().filter(TemplateValues::needsValue).count();
        long surplus = given.size() - needing;
        int next = 0;
        for (int index = 0; index < buttons.size(); index++) {
            var button = buttons.get(index);
            var type = String.valueOf(((Map<?, ?>) button).get("type"));
            String value = null;
            if (TemplateValues.needsValue(button)) {
                value = next < given.size() ? String.valueOf(given.get(next++)) : null;
            } else if (TemplateValues.mayHaveValue(button) && surplus > 0) {
                value = String.valueOf(given.get(next++));
                surplus--;
            } else if (type.equals("OTP")) {
                value = code;
            }
            if (value != null) {
                made.add(button(type, index, value));
            }
        }
    }

    private static Map<String, Object> button(String type, int index, String value) {
        return switch (type) {
            case "COPY_CODE" -> button("copy_code", index, Map.of("type", "coupon_code", "coupon_code", value));
            case "QUICK_REPLY" -> button("quick_reply", index, Map.of("type", "payload", "payload", value));
            case "FLOW" -> button("flow", index, Map.of("type", "action", "action", Map.of("flow_token", value)));
            default -> button("url", index, text(value));
        };
    }

    static Map<String, Object> button(String subType, int index, Object parameter) {
        var button = new LinkedHashMap<String, Object>();
        button.put("type", "button");
        button.put("sub_type", subType);
        button.put("index", index);
        button.put("parameters", List.of(parameter));
        return button;
    }

    private static List<Object> cards(List<?> given, List<?> components) {
        var templates = list(TemplateValues.part(components, "CAROUSEL").get("cards"));
        var cards = new ArrayList<Object>();
        for (int i = 0; i < given.size() && i < templates.size(); i++) {
            var values = given.get(i) instanceof Map<?, ?> map ? map : Map.of();
            var body = list(values.get("body")).stream()
                    .<Object>map(value -> text(String.valueOf(value)))
                    .toList();
            var template = templates.get(i) instanceof Map<?, ?> map ? map : Map.of();
            cards.add(Map.of(
                    "card_index",
                    i,
                    "components",
                    parts(list(template.get("components")), values.get("header"), body, values)));
        }
        return cards;
    }

    static Map<String, Object> text(String value) {
        return Map.of("type", "text", "text", value);
    }

    static Map<String, Object> named(String name, String value) {
        return Map.of("type", "text", "parameter_name", name, "text", value);
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
