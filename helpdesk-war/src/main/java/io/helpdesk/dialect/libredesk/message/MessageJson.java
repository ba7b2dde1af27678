package io.helpdesk.dialect.libredesk.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A message (libredesk 11.1). */
public record MessageJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        UUID uuid,
        String type,
        String status,
        long conversationId,
        UUID conversationUuid,
        String content,
        String textContent,
        String contentType,
        @JsonProperty("private") boolean privateNote,
        long senderId,
        String senderType,
        Map<String, Object> meta,
        List<AttachmentJson> attachments,
        AuthorJson author) {}
