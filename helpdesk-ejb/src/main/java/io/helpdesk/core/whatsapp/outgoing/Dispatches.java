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

    /** What is to be done about a part. */
    public enum Step {
        ASK,
        /** Nobody knows whether the provider has it. */
        WAIT,
        /** The provider has it, or nothing is to be sent any more. */
        DONE,
        /** Another part, or this one, has failed, and nobody wants the message sent once more. */
        FAILED
    }

    /**
     * What is known of a part before it is sent.
     *
     * @param sourceId under which the provider has it; null if it is not known
     * @param askedAt since when nobody knows; null but for {@link Step#WAIT}
     */
    public record Known(Step step, String sourceId, Instant askedAt) {}

    /** @param part from 1 */
    public Known look(long accountId, long messageId, int part) {
        var found = rows.find(MessageEntity.class, accountId, messageId);
        if (found.isEmpty()) {
            return new Known(Step.DONE, null, null);
        }
        var message = found.get();
        if (message.status() == DeliveryStatus.FAILED) {
            return new Known(Step.FAILED, null, null);
        }
        // how far a message has got is how far its first part has
        if (part == 1 && message.status() != DeliveryStatus.PENDING) {
            return new Known(Step.DONE, message.sourceId(), null);
        }
        return find(accountId, messageId, part)
                .map(row -> row.sourceId() == null
                        ? new Known(Step.WAIT, null, row.begunAt())
                        : new Known(Step.DONE, row.sourceId(), null))
                .orElse(new Known(Step.ASK, null, null));
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

    /**
     * The provider took it. Of a message with several parts each is remembered, so that it does not leave twice; one that has failed meanwhile
     * is forgotten already.
     *
     * @param sourceId null if it did not say
     */
    public void taken(long accountId, long messageId, int part, String sourceId) {
        find(accountId, messageId, part).filter(row -> row.sourceId() == null).ifPresent(row -> row.taken(sourceId));
    }

    /** Nobody waits to hear whether it was taken; what is known to be there stays known. */
    public void giveUp(long accountId, long messageId, int part) {
        find(accountId, messageId, part).filter(row -> row.sourceId() == null).ifPresent(em::remove);
    }

    /**
     * The provider says that it has it: also if nobody waits for that any more, as a message with several parts may be sent once more.
     *
     * @return whether nobody knew
     */
    public boolean known(long accountId, long messageId, PartName name, String sourceId) {
        var row = find(accountId, messageId, name.part());
        if (row.isEmpty()) {
            if (name.several()) {
                var late = new DispatchEntity(accountId, messageId, name.part(), clock.instant());
                late.taken(sourceId);
                em.persist(late);
            }
            return false;
        }
        boolean waited = row.get().sourceId() == null;
        row.get().taken(sourceId);
        return waited;
    }

    /**
     * The provider says that it has failed it, so it is not there: it may be asked for again.
     *
     * @return whether nobody knew
     */
    public boolean failed(long accountId, long messageId, int part, String sourceId) {
        var row = find(accountId, messageId, part).filter(found -> found.isOrMayBe(sourceId));
        row.ifPresent(em::remove);
        return row.isPresent() && row.get().sourceId() == null;
    }

    /** Whether the provider has this part under this id, or may have. */
    public boolean isOrMayBe(long accountId, long messageId, int part, String sourceId) {
        return find(accountId, messageId, part)
                .filter(row -> row.isOrMayBe(sourceId))
                .isPresent();
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
