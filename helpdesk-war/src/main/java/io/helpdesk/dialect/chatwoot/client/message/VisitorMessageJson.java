package io.helpdesk.dialect.chatwoot.client.message;

import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.MailJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as contacts see it (chatwoot-client 1.10).
 *
 * @param messageType a number, unlike the content type
 */
public record VisitorMessageJson(
        long id,
        String content,
        int messageType,
        String contentType,
        Map<String, Object> contentAttributes,
        long createdAt,
        long conversationId,
        Optional<List<AttachmentJson>> attachments,
        Optional<SenderJson> sender) {

    public static VisitorMessageJson of(Message message, BlobLinks links) {
        return new VisitorMessageJson(
                message.id(),
                MailJson.content(message),
                message.type().ordinal(),
                ChatwootCodes.name(message.body().type()),
                message.body().attributes(),
                message.createdAt().getEpochSecond(),
                message.conversation().number(),
                message.body().attachments().isEmpty()
                        ? Optional.empty()
                        : Optional.of(message.body().attachments().stream()
                                .map(file -> AttachmentJson.of(file, links))
                                .toList()),
                Optional.ofNullable(SenderJson.forOutside(message.author())));
    }
}
