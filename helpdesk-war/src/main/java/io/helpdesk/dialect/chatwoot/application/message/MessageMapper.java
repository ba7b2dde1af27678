package io.helpdesk.dialect.chatwoot.application.message;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTexts;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.ContentAttributes;
import io.helpdesk.dialect.chatwoot.MailJson;
import io.helpdesk.dialect.chatwoot.SenderJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages in this wire's two forms. */
public final class MessageMapper {

    private MessageMapper() {}

    /** @param echoId what the client sent along to recognise its message, or null */
    public static MessageJson toJson(Message message, Object echoId, BlobLinks links) {
        return new MessageJson(
                message.id(),
                MailJson.content(message),
                message.conversation().inboxId(),
                Optional.ofNullable(echoId),
                message.conversation().number(),
                message.type().ordinal(),
                ChatwootCodes.name(message.body().type()),
                status(message),
                ContentAttributes.of(message),
                message.createdAt().getEpochSecond(),
                message.privateNote(),
                message.delivery().sourceId(),
                Optional.ofNullable(SenderJson.forAgents(message.author())),
                attachments(message, links));
    }

    public static PushMessageJson toPush(Message message, Conversation conversation, BlobLinks links) {
        return toPush(message, MailJson.content(message), SenderJson.forAgents(message.author()), conversation, links);
    }

    /** As webhooks tell it, whose readers are outside (chatwoot-events 2.3). */
    public static PushMessageJson toHook(Message message, Conversation conversation, BlobLinks links) {
        return toPush(
                message,
                ChatwootTexts.unmarked(MailJson.content(message)),
                SenderJson.forOutside(message.author()),
                conversation,
                links);
    }

    private static PushMessageJson toPush(
            Message message, String content, SenderJson sender, Conversation conversation, BlobLinks links) {
        return new PushMessageJson(
                message.id(),
                content,
                message.conversation().accountId(),
                message.conversation().inboxId(),
                message.conversation().number(),
                message.type().ordinal(),
                message.createdAt().getEpochSecond(),
                ChatwootTimes.iso(message.updatedAt()),
                message.privateNote(),
                status(message),
                message.delivery().sourceId(),
                ChatwootCodes.name(message.body().type()),
                ContentAttributes.of(message),
                SenderJson.classOf(message.author()),
                SenderJson.idOf(message.author()),
                Map.of(),
                message.additionalAttributes(),
                content,
                Map.of(),
                new PushMessageJson.InConversation(
                        conversation.assignment().assigneeId(),
                        conversation.seen().unreadCount(),
                        conversation.lastActivityAt().getEpochSecond(),
                        new PushMessageJson.ContactInbox(conversation.session().sourceId())),
                attachments(message, links),
                Optional.ofNullable(sender));
    }

    /** This wire has no word for a message that waits for its channel: it counts as sent. */
    private static String status(Message message) {
        return ChatwootCodes.name(
                message.delivery().status() == DeliveryStatus.PENDING
                        ? DeliveryStatus.SENT
                        : message.delivery().status());
    }

    /** Left out where there are none. */
    public static Optional<List<AttachmentJson>> attachments(Message message, BlobLinks links) {
        return message.body().attachments().isEmpty()
                ? Optional.empty()
                : Optional.of(message.body().attachments().stream()
                        .map(file -> AttachmentJson.of(file, links))
                        .toList());
    }
}
