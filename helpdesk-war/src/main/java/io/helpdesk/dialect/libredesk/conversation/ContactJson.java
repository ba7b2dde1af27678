package io.helpdesk.dialect.libredesk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The contact inside a conversation (libredesk 7). The last five are what the published description names besides (libredesk
 * 14): a contact has none of it, so they are null, and the teams empty.
 */
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
        String externalUserId,
        List<String> roles,
        List<String> permissions,
        List<String> teams,
        String apiKey,
        Instant apiKeyLastUsedAt) {}
