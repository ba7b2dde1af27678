package io.helpdesk.core.conversation.message;

import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.MessageArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;

/** What a contact has read of a conversation that the current transaction has locked. */
@ApplicationScoped
public class ReadMessages {

    /** As many as are told of one by one; of those before them nobody is told. */
    private static final int MOST_TOLD = 50;

    private static final String TO_THE_CONTACT = "where m.accountId = :account "
            + "and m.conversationId = :conversation and m.type <> :incoming and m.type <> :activity and m.privateNote = false and m.status in :onTheWay";

    @Inject
    private EntityManager em;

    @Inject
    private MessageArrival arrival;

    /** What was sent up to now counts as read (chatwoot-client 1.9). Whoever follows the events is told of the newest. */
    public void all(ConversationEntity conversation, Instant now) {
        var select = em.createQuery(
                "select m from MessageEntity m " + TO_THE_CONTACT + " order by m.id desc", MessageEntity.class);
        within(conversation, select);
        var newest = new ArrayList<>(select.setMaxResults(MOST_TOLD).getResultList());
        newest.forEach(message -> message.reached(DeliveryStatus.READ, null, now));
        if (newest.size() == MOST_TOLD) {
            // those are written before it, so it has what is left
            var update =
                    em.createQuery("update MessageEntity m set m.status = :read, m.updatedAt = :now " + TO_THE_CONTACT);
            within(conversation, update);
            update.setParameter("read", DeliveryStatus.READ)
                    .setParameter("now", now)
                    .executeUpdate();
        }
        Collections.reverse(newest);
        arrival.announceChanges(conversation, newest);
    }

    private static void within(ConversationEntity conversation, Query query) {
        query.setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .setParameter("incoming", MessageType.INCOMING)
                .setParameter("activity", MessageType.ACTIVITY)
                .setParameter(
                        "onTheWay", Set.of(DeliveryStatus.PENDING, DeliveryStatus.SENT, DeliveryStatus.DELIVERED));
    }
}
