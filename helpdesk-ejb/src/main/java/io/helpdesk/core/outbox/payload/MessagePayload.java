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

    /** How it names its conversation where that is the one it is kept in: not at all. */
    private static final Message.ConversationIds LEFT_OUT = new Message.ConversationIds(0, 0, 0, 0, null);

    /** @param within the conversation's */
    static MessagePayload of(Message it, ConversationParts within) {
        var ids = it == null || it.conversation().equals(within.ids()) ? LEFT_OUT : it.conversation();
        return it == null
                ? null
                : new MessagePayload(
                        it.id(),
                        it.uuid(),
                        ids.accountId(),
                        ids.inboxId(),
                        ids.id(),
                        ids.number(),
                        ids.uuid(),
                        it.type(),
                        it.body().text(),
                        it.body().html(),
                        it.body().type(),
                        Repeated.leftOut(it.body().attributes()),
                        it.privateNote(),
                        it.delivery().status(),
                        it.delivery().sourceId(),
                        it.delivery().echoId(),
                        AuthorPayload.of(it.author(), within),
                        ActivityPayload.of(it.activity()),
                        RecipientsPayload.of(it.delivery().recipients()),
                        TemplateUsePayload.of(it.body().template()),
                        Repeated.leftOut(it.additionalAttributes()),
                        it.body().attachments() == null
                                ? null
                                : Repeated.leftOut(it.body().attachments().stream()
                                        .map(FilePayload::of)
                                        .toList()),
                        it.createdAt(),
                        Repeated.leftOut(it.updatedAt(), it.createdAt()));
    }

    Message restored(ConversationParts within) {
        return new Message(
                id,
                uuid,
                conversationUuid == null
                        ? within.ids()
                        : new Message.ConversationIds(
                                accountId, inboxId, conversationId, conversationNumber, conversationUuid),
                type,
                author == null ? null : author.restored(within),
                activity == null ? null : activity.restored(),
                new Message.Body(
                        content,
                        html,
                        contentType,
                        Repeated.restored(contentAttributes),
                        template == null ? null : template.restored(),
                        Repeated.restored(attachments).stream()
                                .map(FilePayload::restored)
                                .toList()),
                privateNote,
                new Message.Delivery(status, recipients == null ? null : recipients.restored(), sourceId, echoId),
                Repeated.restored(additionalAttributes),
                createdAt,
                Repeated.restored(updatedAt, createdAt));
    }
}
