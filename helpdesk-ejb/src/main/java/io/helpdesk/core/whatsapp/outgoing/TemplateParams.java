package io.helpdesk.core.whatsapp.outgoing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A template as clients name it beside a message's text, with its values by place: {@code {name, language, processed_params}} (whatsapp-cloud 7).
 * Older clients put the values of the body there alone.
 */
final class TemplateParams {

    /** Under which messages keep it. */
    static final String KEY = "template_params";

    private static final Set<String> PLACES = Set.of("header", "body", "footer", "buttons");
    private static final String USUAL_LANGUAGE = "en";

    private TemplateParams() {}

    static Piece piece(Map<?, ?> params) {
        var language = params.get("language");
        var values = params.get("processed_params") instanceof Map<?, ?> given ? given : Map.of();
        var components = new ArrayList<Object>();
        boolean byPlace = !values.isEmpty()
                && values.entrySet().stream()
                        .allMatch(entry -> PLACES.contains(String.valueOf(entry.getKey()))
                                && !(entry.getValue() instanceof String));
        if (byPlace) {
            header(map(values.get("header")), components);
            body(map(values.get("body")), components);
            buttons(values.get("buttons"), components);
        } else {
            body(values, components);
        }
        return TemplatePieces.piece(
                String.valueOf(params.get("name")),
                language instanceof String code && !code.isBlank() ? code : USUAL_LANGUAGE,
                components);
    }

    private static void header(Map<?, ?> header, List<Object> components) {
        if (header.get("media_url") instanceof String url && !url.isBlank()) {
            var type = header.get("media_type") instanceof String given && !given.isBlank()
                    ? given.toLowerCase(Locale.ROOT)
                    : MediaKind.ofAddress(url);
            components.add(
                    Map.of("type", "header", "parameters", List.of(Map.of("type", type, type, Map.of("link", url)))));
            return;
        }
        var parameters = parameters(header);
        if (!parameters.isEmpty()) {
            components.add(Map.of("type", "header", "parameters", parameters));
        }
    }

    private static void body(Map<?, ?> values, List<Object> components) {
        var parameters = parameters(values);
        if (!parameters.isEmpty()) {
            components.add(Map.of("type", "body", "parameters", parameters));
        }
    }

    /** By number in the order of the numbers, by name with their names. */
    private static List<Object> parameters(Map<?, ?> values) {
        var entries = values.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !(entry.getValue() instanceof Map<?, ?>))
                .toList();
        boolean numbered = entries.stream()
                .allMatch(entry -> String.valueOf(entry.getKey()).matches("\\d{1,4}"));
        if (numbered) {
            return entries.stream()
                    .sorted(Comparator.comparingInt(entry -> Integer.parseInt(String.valueOf(entry.getKey()))))
                    .<Object>map(entry -> TemplatePieces.text(String.valueOf(entry.getValue())))
                    .toList();
        }
        return entries.stream()
                .<Object>map(
                        entry -> TemplatePieces.named(String.valueOf(entry.getKey()), String.valueOf(entry.getValue())))
                .toList();
    }

    private static void buttons(Object given, List<Object> components) {
        if (!(given instanceof List<?> buttons)) {
            return;
        }
        for (int index = 0; index < buttons.size(); index++) {
            var button = map(buttons.get(index));
            if (button.get("parameter") == null
                    || String.valueOf(button.get("parameter")).isBlank()) {
                continue;
            }
            var value = String.valueOf(button.get("parameter"));
            var type = String.valueOf(button.get("type")).toLowerCase(Locale.ROOT);
            components.add(
                    switch (type) {
                        case "copy_code" ->
                            TemplatePieces.button(type, index, Map.of("type", "coupon_code", "coupon_code", value));
                        case "quick_reply" ->
                            TemplatePieces.button(type, index, Map.of("type", "payload", "payload", value));
                        default -> TemplatePieces.button("url", index, TemplatePieces.text(value));
                    });
        }
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
