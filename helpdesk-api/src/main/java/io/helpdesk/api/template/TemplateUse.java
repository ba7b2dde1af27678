package io.helpdesk.api.template;

import java.util.List;
import java.util.Map;

/**
 * A template with its values.
 *
 * @param language null to take the template of that name, whatever its language
 * @param bodyValues for {@code {{1}}}, {@code {{2}}} ...; null when named values are given
 * @param namedValues by placeholder; null when positional
 * @param variables everything the client sent, kept with the message; null for none. Beside the body's values these count:
 *     {@code header}, a text, a list of texts or texts by placeholder; {@code buttons}, a text for each that needs one, in
 *     their order; {@code cards}, for each card of a carousel a map with {@code body}, {@code header} and {@code buttons}
 */
public record TemplateUse(
        String name,
        String language,
        List<String> bodyValues,
        Map<String, String> namedValues,
        Map<String, Object> variables) {}
