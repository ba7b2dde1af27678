package io.helpdesk.core.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/**
 * Reads the event log once for all nodes: the position is a row that moves in the transaction that makes something of the
 * events. A node that finds it locked leaves the reading to the other. Whoever wants each event on each node keeps a
 * position of its own in memory and asks {@link EventLog} instead.
 */
@ApplicationScoped
public class SharedReader {

    @Inject
    private EntityManager em;

    @Inject
    private EventLog log;

    /**
     * Moves on in the current transaction.
     *
     * @param name of the reader, as the schema made it
     * @return the next events, at most so many; none if there are none, or if another node is reading
     */
    public List<EventLog.Head> next(String name, int limit) {
        var reader = em.createQuery("select r from ReaderEntity r where r.name = :name", ReaderEntity.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
        if (reader.isEmpty()) {
            return List.of();
        }
        var events = log.after(reader.get(0).position(), limit);
        if (!events.isEmpty()) {
            reader.get(0).moveTo(events.get(events.size() - 1).position());
        }
        return events;
    }

    /** Settled events of these conversations that the reader has yet to read; its row is locked already. */
    public List<EventEntity> following(String name, Collection<Long> conversationIds) {
        return log.after(em.find(ReaderEntity.class, name).position(), conversationIds);
    }
}
