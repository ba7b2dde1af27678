package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a template to send and its values (wassist 4.1). */
public final class TemplateFields {

    private static final String BODY = "body";
    private static final String HEADER = "header";
    private static final String BUTTONS = "buttons";
    private static final String CARDS = "cards";

    private TemplateFields() {}

    public static TemplateUse read(Fields template) {
        Optional<String> name = template.text("name", Text.required());
        Optional<Map<String, Object>> variables = template.object("variables", false, TemplateFields::variables);
        return use(name.orElse(null), variables.orElse(null));
    }

    /** @param variables as read, or null */
    static TemplateUse use(String name, Map<String, Object> variables) {
        Object body = variables == null ? null : variables.get(BODY);
        return new TemplateUse(name, null, positional(body), named(body), variables);
    }

    static Map<String, Object> variables(Fields variables) {
        Map<String, Object> read = new LinkedHashMap<>();
        put(read, BODY, variables.isObject(BODY) ? variables.namedTexts(BODY) : variables.texts(BODY));
        put(read, HEADER, header(variables));
        put(read, BUTTONS, variables.texts(BUTTONS));
        put(read, CARDS, variables.objects(CARDS, false, Integer.MAX_VALUE, TemplateFields::card));
        return read;
    }

    private static Map<String, Object> card(Fields card) {
        Map<String, Object> read = new LinkedHashMap<>();
        put(read, BODY, card.texts(BODY));
        put(read, HEADER, card.text(HEADER, Text.optional()));
        put(read, BUTTONS, card.texts(BUTTONS));
        return read;
    }

    /** The client in use sends it as a text, a list or an object. */
    private static Optional<?> header(Fields variables) {
        if (variables.isObject(HEADER)) {
            return variables.namedTexts(HEADER);
        }
        return variables.isArray(HEADER) ? variables.texts(HEADER) : variables.text(HEADER, Text.optional());
    }

    private static void put(Map<String, Object> read, String name, Optional<?> value) {
        value.ifPresent(given -> read.put(name, given));
    }

    private static List<String> positional(Object body) {
        return body instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : null;
    }

    private static Map<String, String> named(Object body) {
        if (!(body instanceof Map<?, ?> values)) {
            return null;
        }
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach((name, value) -> named.put(String.valueOf(name), String.valueOf(value)));
        return named;
    }
}
