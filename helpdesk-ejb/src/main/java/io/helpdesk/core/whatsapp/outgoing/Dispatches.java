package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.persistence.Rows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Parts of messages for which the provider was asked: written down before, so that whoever comes after a lost answer or a lost node does not ask
 * again blindly (whatsapp-cloud 2.1). Each call is a transaction of its own, unless it is made in one.
 */
@Stateless
public class Dispatches {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /**
     * What is known of a part before it is sent.
     *
     * @param over whether it needs not be sent any more
     * @param sourceId under which the provider has it; null if it is not known
     * @param askedAt since when nobody knows whether the provider has it; null if it was not asked
     */
    public record Known(boolean over, String sourceId, Instant askedAt) {}

    /** @param part from 1 */
    public Known look(long accountId, long messageId, int part) {
        var message = rows.find(MessageEntity.class, accountId, messageId);
        if (message.isEmpty()) {
            return new Known(true, null, null);
        }
        if (part == 1 && message.get().status() != DeliveryStatus.PENDING) {
            return new Known(true, message.get().sourceId(), null);
        }
        return find(accountId, messageId, part)
                .map(row -> row.sourceId() == null
                        ? new Known(false, null, row.begunAt())
                        : new Known(true, row.sourceId(), null))
                .orElse(new Known(false, null, null));
    }

    /** It is about to be asked for. */
    public void begin(long accountId, long messageId, int part) {
        em.persist(new DispatchEntity(accountId, messageId, part, clock.instant()));
    }

    /** The provider did not take it, or nobody waits for it any more. */
    public void forget(long accountId, long messageId, int part) {
        em.createQuery("delete from DispatchEntity d where d.accountId = :account and d.messageId = :message "
                        + "and d.part = :part")
                .setParameter("account", accountId)
                .setParameter("message", messageId)
                .setParameter("part", part)
                .executeUpdate();
    }

    /** The provider took it; of a message with several parts each is remembered, so that it does not leave twice. */
    public void taken(long accountId, long messageId, int part, String sourceId) {
        find(accountId, messageId, part).ifPresent(row -> row.taken(sourceId));
    }

    /** Whether any part of the message is written down as asked for. */
    public boolean waits(long accountId, long messageId) {
        return !em.createQuery(
                        "select d.id from DispatchEntity d where d.accountId = :account and d.messageId = :message",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("message", messageId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Optional<DispatchEntity> find(long accountId, long messageId, int part) {
        return em
                .createQuery(
                        "select d from DispatchEntity d where d.accountId = :account and d.messageId = :message "
                                + "and d.part = :part",
                        DispatchEntity.class)
                .setParameter("account", accountId)
                .setParameter("message", messageId)
                .setParameter("part", part)
                .getResultList()
                .stream()
                .findFirst();
    }
}
