package io.helpdesk.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A person who can work in accounts.
 *
 * @param messageSignature what clients put below what the user writes, or null
 * @param uiSettings what clients keep for the user; never null
 * @param memberships by account id
 */
public record User(
        long id,
        String name,
        String displayName,
        String email,
        boolean confirmed,
        String avatarUrl,
        String pubsubToken,
        Map<String, Object> customAttributes,
        String messageSignature,
        Map<String, Object> uiSettings,
        Instant createdAt,
        Instant updatedAt,
        List<Membership> memberships) {}
