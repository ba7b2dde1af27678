package io.helpdesk.api.visitor;

import java.util.Map;

/** What a visitor says about themselves; null for what they leave out. */
public record VisitorProfile(
        String sourceId,
        String identifier,
        String name,
        String email,
        String phoneNumber,
        String avatarUrl,
        Map<String, Object> customAttributes) {

    /** The same under a name. */
    public VisitorProfile named(String given) {
        return new VisitorProfile(sourceId, identifier, given, email, phoneNumber, avatarUrl, customAttributes);
    }
}
