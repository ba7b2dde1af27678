package io.helpdesk.dialect.libredesk.conversation;

import java.time.Instant;
import java.util.Map;

/** The contact inside a conversation (libredesk 7). */
public record ContactJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String firstName,
        String lastName,
        String email,
        String type,
        String availabilityStatus,
        String avatarUrl,
        String phoneNumber,
        String phoneNumberCountryCode,
        String country,
        Map<String, Object> customAttributes,
        boolean enabled,
        Instant lastActiveAt,
        Instant lastLoginAt,
        String externalUserId) {}
