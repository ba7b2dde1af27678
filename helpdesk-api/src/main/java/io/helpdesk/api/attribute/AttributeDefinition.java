package io.helpdesk.api.attribute;

import java.time.Instant;
import java.util.List;

/** Describes a custom attribute; never constrains what is stored. */
public record AttributeDefinition(
        long id,
        long accountId,
        Model model,
        String key,
        String displayName,
        DisplayType displayType,
        String description,
        List<String> values,
        String regexPattern,
        String regexCue,
        Instant createdAt,
        Instant updatedAt) {

    /** What carries the attribute. */
    public enum Model {
        CONVERSATION,
        CONTACT
    }

    /** How the attribute is shown. */
    public enum DisplayType {
        TEXT,
        NUMBER,
        CURRENCY,
        PERCENT,
        LINK,
        DATE,
        LIST,
        CHECKBOX
    }
}
