package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.conversation.message.ReadMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who looked at a conversation, and when. */
@ApplicationScoped
class LastSeen {

    @Inject
    private EntityManager em;

    @Inject
    private ReadMessages messages;

    /** What was sent up to now counts as read (chatwoot-client 1.9). */
    Set<ConversationField> byContact(ConversationEntity conversation, Instant now) {
        conversation.activity().seenByContact(now);
        messages.all(conversation, now);
        return Set.of(ConversationField.CONTACT_LAST_SEEN_AT);
    }

    /** The contact's newest message, and what came within the second before it, is unread (chatwoot-application 3.9). */
    Set<ConversationField> noMore(Caller caller, ConversationEntity conversation) {
        var newestOfEach = newestOfEachType(conversation);
        var newest = newestOfEach.get(MessageType.INCOMING);
        var since = newest == null ? null : newest.minusSeconds(1);
        long unread = since == null
                ? 0
                : em.createQuery(
                                "select count(m) from MessageEntity m where m.accountId = :account and m.conversationId = :conversation "
                                        + "and m.type = :incoming and m.createdAt > :since",
                                Long.class)
                        .setParameter("account", conversation.accountId())
                        .setParameter("conversation", conversation.id())
                        .setParameter("incoming", MessageType.INCOMING)
                        .setParameter("since", since)
                        .getSingleResult();
        conversation.activity().seenUntil(since, unread);
        newestOfEach.values().stream()
                .max(Comparator.naturalOrder())
                .ifPresent(last -> ownMarkBefore(last, caller, conversation));
        return Set.of(ConversationField.AGENT_LAST_SEEN_AT);
    }

    private Map<MessageType, Instant> newestOfEachType(ConversationEntity conversation) {
        return em
                .createQuery(
                        "select m.type, max(m.createdAt) from MessageEntity m where m.accountId = :account and m.conversationId = :conversation group by m.type",
                        Object[].class)
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (MessageType) row[0], row -> (Instant) row[1]));
    }

    /** Whoever has no mark has seen nothing as it is (libredesk 9). */
    private void ownMarkBefore(Instant newest, Caller caller, ConversationEntity conversation) {
        if (caller.userId() != null) {
            em.createNativeQuery(
                            "update conversation_seen set seen_at = :seen "
                                    + "where account_id = :account and conversation_id = :conversation and user_id = :user and seen_at > :seen")
                    .setParameter("seen", newest.minusSeconds(1))
                    .setParameter("account", conversation.accountId())
                    .setParameter("conversation", conversation.id())
                    .setParameter("user", caller.userId())
                    .executeUpdate();
        }
    }

    /** A user's own mark moves as well; it is what their unread count starts from. */
    Set<ConversationField> byAgents(Caller caller, ConversationEntity conversation, Instant now) {
        var user = caller.userId();
        conversation.activity().seenByAgents(user != null && user.equals(conversation.assigneeId()), now);
        if (user != null) {
            // the conversation's row is locked, so nobody else inserts the same mark meanwhile
            int updated = em.createNativeQuery("update conversation_seen set seen_at = :now "
                            + "where account_id = :account and conversation_id = :conversation and user_id = :user")
                    .setParameter("now", now)
                    .setParameter("account", conversation.accountId())
                    .setParameter("conversation", conversation.id())
                    .setParameter("user", user)
                    .executeUpdate();
            if (updated == 0) {
                em.createNativeQuery("insert into conversation_seen (account_id, conversation_id, user_id, seen_at) "
                                + "values (:account, :conversation, :user, :now)")
                        .setParameter("account", conversation.accountId())
                        .setParameter("conversation", conversation.id())
                        .setParameter("user", user)
                        .setParameter("now", now)
                        .executeUpdate();
            }
        }
        return Set.of(ConversationField.AGENT_LAST_SEEN_AT);
    }
}
