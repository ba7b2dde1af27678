package io.helpdesk.api.contact;

import java.util.Map;

/**
 * What a visitor says about themselves without having proven to be the contact; each may be null but the attributes.
 *
 * @param name may be empty
 * @param email lower case
 * @param phoneNumber E.164 with its plus sign
 */
public record Claim(
        String name,
        String email,
        String phoneNumber,
        String identifier,
        String avatarUrl,
        Map<String, Object> customAttributes) {}
