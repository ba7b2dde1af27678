package io.helpdesk.core.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the event log from a position on, never past an event that may still become visible. */
@ApplicationScoped
public class EventLog {

    @Inject
    EntityManager em;

    @Inject
    Writers writers;

    /** A place in the log: everything up to and including this event was read. */
    public record Position(long writer, long id) {

        /** Before everything. */
        public static final Position START = new Position(0, 0);
    }

    /** The events after the position that are settled, in the log's order, at most so many. */
    public List<EventEntity> after(Position position, int limit) {
        return em.createQuery(
                        "select e from EventEntity e where (e.writer > :writer or e.writer = :writer and e.id > :id) "
                                + "and e.writer < :horizon order by e.writer, e.id",
                        EventEntity.class)
                .setParameter("writer", position.writer())
                .setParameter("id", position.id())
                .setParameter("horizon", writers.horizon())
                .setMaxResults(limit)
                .getResultList();
    }
}
