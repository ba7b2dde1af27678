package io.helpdesk.dialect.libredesk.media;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An uploaded file (libredesk-resources 13). */
public record MediaJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        UUID uuid,
        String store,
        String filename,
        String contentType,
        String contentId,
        Long modelId,
        String modelType,
        String disposition,
        long size,
        Map<String, Object> meta,
        String url) {}
