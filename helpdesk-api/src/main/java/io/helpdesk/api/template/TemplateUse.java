package io.helpdesk.api.template;

import java.util.List;
import java.util.Map;

/**
 * A template with its values.
 *
 * @param language null to take the template of that name, whatever its language
 * @param bodyValues for {@code {{1}}}, {@code {{2}}} ...; null when named values are given
 * @param namedValues by placeholder; null when positional
 * @param variables everything the client sent, kept with the message; null for none
 */
public record TemplateUse(
        String name,
        String language,
        List<String> bodyValues,
        Map<String, String> namedValues,
        Map<String, Object> variables) {}
