package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.ContentAttributes;
import io.helpdesk.dialect.chatwoot.SenderJson;
import io.helpdesk.dialect.chatwoot.webhook.ConversationPayload.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The core's values in the building blocks of webhooks. */
final class Payloads {

    private Payloads() {}

    static ConversationPayload conversation(Conversation it, Account account, BlobLinks links) {
        return new ConversationPayload(
                it.additionalAttributes(),
                it.canReply(),
                ChatwootCodes.channel(it.inbox().kind()),
                session(it.session()),
                it.number(),
                it.inbox().id(),
                it.lastInteraction() == null ? List.of() : List.of(nested(it.lastInteraction(), it, links)),
                it.labels(),
                new ConversationPayload.Meta(
                        SenderJson.contact(it.contact()),
                        it.assignee() == null ? null : SenderJson.user(it.assignee(), false),
                        it.assignee() == null ? null : "User",
                        it.team() == null ? null : new Ref(it.team().id(), it.team().name()),
                        it.session().identityProven()),
                ChatwootCodes.name(it.status()),
                it.customAttributes(),
                ChatwootTimes.iso(it.snoozedUntil()),
                it.unreadCount(),
                ChatwootTimes.iso(it.firstReplyAt()),
                ChatwootCodes.name(it.priority()),
                ChatwootTimes.secondsOrZero(it.waitingSince()),
                ChatwootTimes.secondsOrZero(it.agentLastSeenAt()),
                ChatwootTimes.secondsOrZero(it.contactLastSeenAt()),
                it.lastActivityAt().getEpochSecond(),
                it.lastActivityAt().getEpochSecond(),
                it.createdAt().getEpochSecond(),
                ChatwootTimes.fraction(it.updatedAt()),
                new Ref(account.id(), account.name()));
    }

    static MessageHook message(Message it, Conversation conversation, Account account, BlobLinks links) {
        return new MessageHook(
                new Ref(account.id(), account.name()),
                it.additionalAttributes(),
                contentAttributes(it),
                ChatwootCodes.name(it.contentType()),
                normal(it.content()),
                conversation(conversation, account, links),
                ChatwootTimes.iso(it.createdAt()),
                it.id(),
                new Ref(conversation.inbox().id(), conversation.inbox().name()),
                ChatwootCodes.name(it.type()),
                it.privateNote(),
                HookSender.of(it.author(), account),
                it.sourceId(),
                attachments(it, links));
    }

    static TypingHook typing(Typing it, Account account, BlobLinks links) {
        return new TypingHook(HookSender.of(it.author(), account), conversation(it.conversation(), account, links),
                it.privateNote());
    }

    private static ConversationPayload.ContactInbox session(ContactSession session) {
        return new ConversationPayload.ContactInbox(
                session.id(), session.contactId(), session.inboxId(), session.sourceId(),
                ChatwootTimes.iso(session.createdAt()), ChatwootTimes.iso(session.updatedAt()), session.identityProven(),
                session.pubsubToken());
    }

    private static MessagePayload nested(Message it, Conversation conversation, BlobLinks links) {
        return new MessagePayload(
                it.id(),
                normal(it.content()),
                it.accountId(),
                it.inboxId(),
                it.conversationNumber(),
                it.type().ordinal(),
                it.createdAt().getEpochSecond(),
                ChatwootTimes.iso(it.updatedAt()),
                it.privateNote(),
                ChatwootCodes.name(it.status() == DeliveryStatus.PENDING ? DeliveryStatus.SENT : it.status()),
                it.sourceId(),
                ChatwootCodes.name(it.contentType()),
                contentAttributes(it),
                SenderJson.classOf(it.author()),
                SenderJson.idOf(it.author()),
                Map.of(),
                it.additionalAttributes(),
                normal(it.content()),
                Map.of(),
                new MessagePayload.InConversation(
                        conversation.assigneeId(), conversation.unreadCount(),
                        conversation.lastActivityAt().getEpochSecond(),
                        new MessagePayload.ContactInbox(conversation.session().sourceId())),
                attachments(it, links),
                Optional.ofNullable(SenderJson.forOutside(it.author())));
    }

    private static Map<String, Object> contentAttributes(Message it) {
        return ContentAttributes.of(it);
    }

    private static Optional<List<AttachmentJson>> attachments(Message it, BlobLinks links) {
        return it.attachments().isEmpty()
                ? Optional.empty()
                : Optional.of(it.attachments().stream().map(file -> AttachmentJson.of(file, links)).toList());
    }

    /** Without the marks of hard line breaks, and without line breaks at the end (chatwoot-events 3.2). */
    static String normal(String content) {
        return content == null ? null : content.replace("\\\n", "\n").replaceFirst("\n+$", "");
    }
}
