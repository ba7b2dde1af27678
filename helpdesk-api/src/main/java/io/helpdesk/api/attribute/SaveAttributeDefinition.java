package io.helpdesk.api.attribute;

import java.util.List;
import java.util.Optional;

/** What to write on a definition; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveAttributeDefinition(
        AttributeDefinition.Model model,
        String key,
        String displayName,
        AttributeDefinition.DisplayType displayType,
        Optional<String> description,
        List<String> values,
        Optional<String> regexPattern,
        Optional<String> regexCue) {}
