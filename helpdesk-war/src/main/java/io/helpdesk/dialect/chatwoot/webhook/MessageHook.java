package io.helpdesk.dialect.chatwoot.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.push.PushConversationJson.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of {@code message_created} and {@code message_updated} but for the event's name (chatwoot-events 3.3). */
record MessageHook(
        Ref account,
        Map<String, Object> additionalAttributes,
        Map<String, Object> contentAttributes,
        String contentType,
        String content,
        ConversationPayload conversation,
        String createdAt,
        long id,
        Ref inbox,
        String messageType,
        @JsonProperty("private") boolean privateNote,
        HookSender sender,
        String sourceId,
        Optional<List<AttachmentJson>> attachments) {}
