package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A message as events keep it. */
record MessagePayload(
        long id,
        UUID uuid,
        long accountId,
        long inboxId,
        long conversationId,
        long conversationNumber,
        UUID conversationUuid,
        MessageType type,
        String content,
        boolean html,
        ContentType contentType,
        Map<String, Object> contentAttributes,
        boolean privateNote,
        DeliveryStatus status,
        String sourceId,
        String echoId,
        AuthorPayload author,
        ActivityPayload activity,
        RecipientsPayload recipients,
        TemplateUsePayload template,
        Map<String, Object> additionalAttributes,
        List<FilePayload> attachments,
        Instant createdAt,
        Instant updatedAt) {

    /** @param within the conversation's */
    static MessagePayload of(Message it, Within within) {
        return it == null
                ? null
                : new MessagePayload(
                        it.id(),
                        it.uuid(),
                        it.accountId(),
                        it.inboxId(),
                        it.conversationId(),
                        it.conversationNumber(),
                        it.conversationUuid(),
                        it.type(),
                        it.content(),
                        it.html(),
                        it.contentType(),
                        it.contentAttributes(),
                        it.privateNote(),
                        it.status(),
                        it.sourceId(),
                        it.echoId(),
                        AuthorPayload.of(it.author(), within),
                        ActivityPayload.of(it.activity()),
                        RecipientsPayload.of(it.recipients()),
                        TemplateUsePayload.of(it.template()),
                        it.additionalAttributes(),
                        it.attachments() == null
                                ? null
                                : it.attachments().stream().map(FilePayload::of).toList(),
                        it.createdAt(),
                        it.updatedAt());
    }

    Message restored(Within within) {
        return new Message(
                id,
                uuid,
                accountId,
                inboxId,
                conversationId,
                conversationNumber,
                conversationUuid,
                type,
                content,
                html,
                contentType,
                contentAttributes,
                privateNote,
                status,
                sourceId,
                echoId,
                author == null ? null : author.restored(within),
                activity == null ? null : activity.restored(),
                recipients == null ? null : recipients.restored(),
                template == null ? null : template.restored(),
                additionalAttributes,
                attachments == null
                        ? null
                        : attachments.stream().map(FilePayload::restored).toList(),
                createdAt,
                updatedAt);
    }
}
