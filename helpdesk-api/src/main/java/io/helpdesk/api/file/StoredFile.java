package io.helpdesk.api.file;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Bytes somebody uploaded.
 *
 * @param messageId the message it is attached to, or null while it is loose
 * @param contentId under which HTML content refers to it, or null
 * @param size in bytes
 * @param details width and height in pixels as far as known
 */
public record StoredFile(
        long id,
        UUID uuid,
        long accountId,
        Long messageId,
        String filename,
        String contentType,
        String contentId,
        boolean inline,
        long size,
        FileKind kind,
        Map<String, Object> details,
        Instant createdAt,
        Instant updatedAt) {}
