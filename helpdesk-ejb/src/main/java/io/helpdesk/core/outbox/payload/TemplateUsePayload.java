package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.template.TemplateUse;
import java.util.List;
import java.util.Map;

/** A template and its values, as events keep them. */
record TemplateUsePayload(
        String name,
        String language,
        List<String> bodyValues,
        Map<String, String> namedValues,
        Map<String, Object> variables) {

    static TemplateUsePayload of(TemplateUse it) {
        return it == null
                ? null
                : new TemplateUsePayload(it.name(), it.language(), it.bodyValues(), it.namedValues(), it.variables());
    }

    TemplateUse restored() {
        return new TemplateUse(name, language, bodyValues, namedValues, variables);
    }
}
