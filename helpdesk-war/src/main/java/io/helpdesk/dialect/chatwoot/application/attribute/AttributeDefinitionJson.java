package io.helpdesk.dialect.chatwoot.application.attribute;

import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.List;

/**
 * A definition of a custom attribute (chatwoot-resources 11).
 *
 * @param defaultValue always null: nothing can set it
 */
public record AttributeDefinitionJson(
        long id,
        String attributeDisplayName,
        String attributeDisplayType,
        String attributeDescription,
        String attributeKey,
        String regexPattern,
        String regexCue,
        List<String> attributeValues,
        String attributeModel,
        Object defaultValue,
        String createdAt,
        String updatedAt) {

    static AttributeDefinitionJson of(AttributeDefinition definition) {
        return new AttributeDefinitionJson(
                definition.id(),
                definition.displayName(),
                ChatwootCodes.name(definition.displayType()),
                definition.description(),
                definition.key(),
                definition.regexPattern(),
                definition.regexCue(),
                definition.values(),
                ChatwootCodes.name(definition.model()) + "_attribute",
                null,
                ChatwootTimes.iso(definition.createdAt()),
                ChatwootTimes.iso(definition.updatedAt()));
    }
}
