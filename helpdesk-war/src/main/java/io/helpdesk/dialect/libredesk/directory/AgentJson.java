package io.helpdesk.dialect.libredesk.directory;

import java.time.Instant;
import java.util.List;

/** An agent in full (libredesk-resources 2); meta and custom attributes are always null on this wire. */
public record AgentJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String firstName,
        String lastName,
        String email,
        String type,
        String availabilityStatus,
        String phoneNumberCountryCode,
        String phoneNumber,
        String avatarUrl,
        boolean enabled,
        Instant lastActiveAt,
        Instant lastLoginAt,
        List<String> roles,
        List<String> permissions,
        String country,
        Object meta,
        Object customAttributes,
        String externalUserId,
        List<CompactTeamJson> teams,
        String apiKey,
        Instant apiKeyLastUsedAt) {}
