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
        Map<String, Object> customAttributes) {}
