package io.helpdesk.dialect.chatwoot.push;

import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.SenderJson;
import io.helpdesk.dialect.chatwoot.application.message.MessageMapper;
import io.helpdesk.dialect.chatwoot.application.message.PushMessageJson;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A conversation as it is pushed (chatwoot-events 2.2).
 *
 * @param id its number in the account
 * @param messages the newest message between contact and desk, if there is one
 */
public record PushConversationJson(
        Map<String, Object> additionalAttributes,
        boolean canReply,
        String channel,
        ContactInbox contactInbox,
        long id,
        long inboxId,
        List<PushMessageJson> messages,
        List<String> labels,
        Meta meta,
        String status,
        Map<String, Object> customAttributes,
        String snoozedUntil,
        int unreadCount,
        String firstReplyCreatedAt,
        String priority,
        long waitingSince,
        long agentLastSeenAt,
        long contactLastSeenAt,
        long lastActivityAt,
        long timestamp,
        long createdAt,
        BigDecimal updatedAt) {

    /** The session, as a whole record. */
    public record ContactInbox(
            long id,
            long contactId,
            long inboxId,
            String sourceId,
            String createdAt,
            String updatedAt,
            boolean hmacVerified,
            String pubsubToken) {

        static ContactInbox of(ContactSession session) {
            return new ContactInbox(
                    session.id(),
                    session.contactId(),
                    session.inboxId(),
                    session.sourceId(),
                    ChatwootTimes.iso(session.createdAt()),
                    ChatwootTimes.iso(session.updatedAt()),
                    session.identityProven(),
                    session.pubsubToken());
        }
    }

    /**
     * Who takes part.
     *
     * @param assigneeType {@code User}, or null for nobody
     */
    public record Meta(SenderJson sender, SenderJson assignee, String assigneeType, Ref team, boolean hmacVerified) {}

    /** Something that has a name, in passing (chatwoot-events 2.1). */
    public record Ref(long id, String name) {}

    public static PushConversationJson of(Conversation conversation, BlobLinks links) {
        return with(conversation, message -> MessageMapper.toPush(message, conversation, links));
    }

    /** @param messages how the reader is shown a message */
    public static PushConversationJson with(Conversation conversation, Function<Message, PushMessageJson> messages) {
        var last = conversation.newest().interaction();
        var team = conversation.assignment().team();
        var assignee = conversation.assignment().assignee();
        return new PushConversationJson(
                conversation.additionalAttributes(),
                conversation.replies().possible(),
                ChatwootChannel.of(conversation.inbox().kind()).className(),
                ContactInbox.of(conversation.session()),
                conversation.number(),
                conversation.inbox().id(),
                last == null ? List.of() : List.of(messages.apply(last)),
                conversation.labels(),
                new Meta(
                        SenderJson.contact(conversation.contact()),
                        assignee == null ? null : SenderJson.user(assignee, false),
                        assignee == null ? null : "User",
                        team == null ? null : new Ref(team.id(), team.name()),
                        conversation.session().identityProven()),
                ChatwootCodes.name(conversation.state().status()),
                conversation.customAttributes(),
                ChatwootTimes.iso(conversation.state().snoozedUntil()),
                conversation.seen().unreadCount(),
                ChatwootTimes.iso(conversation.replies().firstAt()),
                ChatwootCodes.name(conversation.priority()),
                ChatwootTimes.secondsOrZero(conversation.replies().waitingSince()),
                ChatwootTimes.secondsOrZero(conversation.seen().byAgentAt()),
                ChatwootTimes.secondsOrZero(conversation.seen().byContactAt()),
                ChatwootTimes.secondsOrZero(conversation.lastActivityAt()),
                ChatwootTimes.secondsOrZero(conversation.lastActivityAt()),
                ChatwootTimes.secondsOrZero(conversation.createdAt()),
                ChatwootTimes.fraction(conversation.updatedAt()));
    }
}
