package io.helpdesk.dialect.chatwoot.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message inside of a conversation (chatwoot-events 2.3). */
record MessagePayload(
        long id,
        String content,
        long accountId,
        long inboxId,
        long conversationId,
        int messageType,
        long createdAt,
        String updatedAt,
        @JsonProperty("private") boolean privateNote,
        String status,
        String sourceId,
        String contentType,
        Map<String, Object> contentAttributes,
        String senderType,
        Long senderId,
        Map<String, Object> externalSourceIds,
        Map<String, Object> additionalAttributes,
        String processedMessageContent,
        Map<String, Object> sentiment,
        InConversation conversation,
        Optional<List<AttachmentJson>> attachments,
        Optional<SenderJson> sender) {

    record InConversation(Long assigneeId, int unreadCount, long lastActivityAt, ContactInbox contactInbox) {}

    record ContactInbox(String sourceId) {}
}
