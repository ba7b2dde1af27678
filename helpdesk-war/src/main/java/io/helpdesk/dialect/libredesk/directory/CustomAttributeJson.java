package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.api.attribute.AttributeDefinition.DisplayType;
import io.helpdesk.api.attribute.AttributeDefinition.Model;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What an attribute of contacts or conversations is (libredesk-resources 7). */
public record CustomAttributeJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String description,
        String appliesTo,
        String key,
        List<String> values,
        String dataType,
        String regex,
        String regexHint) {

    static CustomAttributeJson of(AttributeDefinition definition) {
        return new CustomAttributeJson(
                definition.id(),
                definition.createdAt(),
                definition.updatedAt(),
                definition.displayName(),
                orEmpty(definition.description()),
                appliesTo(definition.model()),
                definition.key(),
                definition.values(),
                dataType(definition.displayType()),
                orEmpty(definition.regexPattern()),
                orEmpty(definition.regexCue()));
    }

    static String appliesTo(Model model) {
        return model.name().toLowerCase(Locale.ROOT);
    }

    /** This wire has one word for all that is counted. */
    static String dataType(DisplayType type) {
        return switch (type) {
            case TEXT, NUMBER, LINK, DATE, LIST, CHECKBOX -> type.name().toLowerCase(Locale.ROOT);
            case CURRENCY, PERCENT -> "number";
        };
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
