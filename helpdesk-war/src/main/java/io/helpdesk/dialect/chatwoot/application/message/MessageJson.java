package io.helpdesk.dialect.chatwoot.application.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as the messages endpoints answer it (chatwoot-application 4.1).
 *
 * @param echoId as sent, of any type
 */
public record MessageJson(
        long id,
        String content,
        long inboxId,
        Optional<Object> echoId,
        long conversationId,
        int messageType,
        String contentType,
        String status,
        Map<String, Object> contentAttributes,
        long createdAt,
        @JsonProperty("private") boolean privateNote,
        String sourceId,
        Optional<SenderJson> sender,
        Optional<List<AttachmentJson>> attachments) {}
