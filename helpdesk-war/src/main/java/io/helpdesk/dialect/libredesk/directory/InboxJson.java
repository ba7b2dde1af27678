package io.helpdesk.dialect.libredesk.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * An inbox (libredesk-resources 5).
 *
 * @param config of an email inbox, else an empty object
 */
public record InboxJson(
        long id,
        UUID uuid,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String channel,
        boolean enabled,
        boolean csatEnabled,
        boolean promptTagsOnReply,
        String from,
        String fromNameTemplate,
        Object config,
        String secret,
        Long linkedEmailInboxId) {}
