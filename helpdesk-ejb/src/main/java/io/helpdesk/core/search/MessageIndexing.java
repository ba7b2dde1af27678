package io.helpdesk.core.search;

import io.helpdesk.core.outbox.EventConsumerEntity;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/** Writes the index of messages, one node at a time, each step in a transaction of its own or in the caller's. */
@Stateless
public class MessageIndexing {

    /** Messages from before the index that are taken in at once: new ones wait for no more. */
    private static final int STEP = 500;

    @Inject
    EntityManager em;

    @Inject
    MessageIndexes indexes;

    /** Takes these messages as they are now. */
    public void take(Collection<MessageKey> messages) {
        lock();
        indexes.kept().take(messages);
    }

    /**
     * Takes in some of the messages that were there before the index, the newest first. Whatever is committed after the
     * consumer's position was made is told by events, and what was before is seen by whoever begins after it.
     *
     * @return whether there may be more
     */
    public boolean takeOlder() {
        var state = lock();
        if (!state.is(indexes.kept())) {
            return begin(state);
        }
        if (state.before() == 0) {
            return false;
        }
        var some = older(state.before());
        if (!some.isEmpty()) {
            indexes.kept().take(some);
        }
        state.takenFrom(some.size() < STEP ? 0 : some.get(some.size() - 1).id());
        return state.before() > 0;
    }

    /** Removes what is left of deleted messages, some of it. */
    public boolean sweep() {
        lock();
        return indexes.kept().sweep();
    }

    private boolean begin(MessageIndexEntity state) {
        if (em.find(EventConsumerEntity.class, MessageConsumer.NAME) == null) {
            return false;
        }
        if (indexes.notKept().clear()) {
            return true;
        }
        var newest = em.createQuery("select max(m.id) from MessageEntity m", Long.class)
                .getSingleResult();
        state.begin(indexes.kept(), newest == null ? 0 : newest + 1);
        return true;
    }

    private List<MessageKey> older(long before) {
        return em.createQuery(
                        "select new " + MessageKey.class.getName()
                                + "(m.accountId, m.conversationId, m.id) from MessageEntity m where m.id < :before order by m.id desc",
                        MessageKey.class)
                .setParameter("before", before)
                .setMaxResults(STEP)
                .getResultList();
    }

    private MessageIndexEntity lock() {
        return em.find(MessageIndexEntity.class, MessageIndexEntity.ID, LockModeType.PESSIMISTIC_WRITE);
    }
}
