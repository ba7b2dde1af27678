package io.helpdesk.dialect.libredesk.message;

import java.util.UUID;

/** A file of a message (libredesk 11.1); content is always null. */
public record AttachmentJson(
        String name,
        long size,
        Object content,
        String contentId,
        String contentType,
        String disposition,
        UUID uuid,
        String url,
        String thumbnailUrl) {}
