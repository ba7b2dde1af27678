package io.helpdesk.dialect.chatwoot.application.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message inside a conversation (chatwoot-application 2.7); more talkative than {@link MessageJson}. */
public record PushMessageJson(
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

    /** What a message tells of its conversation. */
    public record InConversation(Long assigneeId, int unreadCount, long lastActivityAt, ContactInbox contactInbox) {}

    /** The session the conversation runs in. */
    public record ContactInbox(String sourceId) {}
}
