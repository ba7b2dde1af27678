package io.helpdesk.core.outbox;

import io.helpdesk.core.outbox.payload.EventPayload;
import io.helpdesk.core.persistence.KeyList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Reads the event log from a position on, never past an event that may still become visible. */
@ApplicationScoped
public class EventLog {

    @Inject
    EntityManager em;

    @Inject
    EventWriters writers;

    /** A place in the log: everything up to and including this event was read. */
    public record Position(long writer, long id) implements Comparable<Position> {

        /** Before everything. */
        public static final Position START = new Position(0, 0);

        private static final Comparator<Position> ORDER =
                Comparator.comparingLong(Position::writer).thenComparingLong(Position::id);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /** A row without what it says, which is long. */
    public record Head(long writer, long id, long accountId, String kind) {

        private static final String SELECT = "select new " + Head.class.getName()
                + "(e.writer, e.id, e.accountId, e.kind) from EventEntity e where ";

        static Head of(EventEntity row) {
            return new Head(row.writer(), row.id(), row.accountId(), row.kind());
        }

        /** Behind its last event. */
        public Position end() {
            return new Position(writer, EventEntity.lastId(id, kind));
        }
    }

    /** The events after the position that are settled, in the log's order, at most so many. */
    public List<Head> after(Position position, int limit) {
        return em.createQuery(
                        Head.SELECT
                                // the first gives the index its range
                                + "e.writer >= :writer and (e.writer > :writer or e.id > :id) "
                                + "and e.writer < :horizon order by e.writer, e.id",
                        Head.class)
                .setParameter("writer", position.writer())
                .setParameter("id", position.id())
                .setParameter("horizon", writers.numbers().horizon())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these conversations that were committed, settled or not, in the log's order. */
    List<EventEntity> after(Position position, Collection<Long> conversationIds) {
        var keys = new KeyList("conversation", List.copyOf(conversationIds));
        return keys.of(em.createQuery(
                        "select e from EventEntity e where e.conversationId" + keys.in()
                                + "and e.writer >= :writer and (e.writer > :writer or e.id > :id) order by e.writer, e.id",
                        EventEntity.class))
                .setParameter("writer", position.writer())
                .setParameter("id", position.id())
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
    }

    /** What they say, in the log's order. */
    public List<EventEntity> whole(Collection<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var keys = new KeyList("key", heads.stream().map(Head::id).toList());
        return keys.of(em.createQuery(
                        "select e from EventEntity e where e.id" + keys.in() + "order by e.writer, e.id",
                        EventEntity.class))
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
    }

    /**
     * How far the log is settled.
     *
     * @param last the last event before which nothing can appear any more; what is not visible yet, and what will be
     *     written, comes after it. It was committed, so that no crash of the database makes its place be given again
     * @param latest the highest writer there is, settled or not: a position beyond it is from another database
     */
    public record Edge(Position last, long latest) {}

    public Edge edge() {
        var numbers = writers.numbers();
        var last = em.createQuery(Head.SELECT + "e.writer < :horizon order by e.writer desc, e.id desc", Head.class)
                .setParameter("horizon", numbers.horizon())
                .setMaxResults(1)
                .getResultList();
        return new Edge(last.isEmpty() ? Position.START : last.get(0).end(), numbers.latest());
    }

    /**
     * Tells what committed before a moment from what commits after it.
     *
     * @param after writers above it began later
     * @param with those up to it that were still at work, or were rolled back
     */
    public record Beginning(long after, Set<Long> with) {}

    /** From now on: what is visible to other transactions by now is before it, and what the current one writes is not. */
    public Beginning now() {
        var numbers = writers.numbers();
        var visible = Set.copyOf(em.createQuery(
                        "select distinct e.writer from EventEntity e where e.writer >= :horizon and e.writer <= :latest",
                        Long.class)
                .setParameter("horizon", numbers.horizon())
                .setParameter("latest", numbers.latest())
                .getResultList());
        return new Beginning(
                numbers.latest(),
                LongStream.rangeClosed(numbers.horizon(), numbers.latest())
                        .boxed()
                        .filter(writer -> !visible.contains(writer) || writer.equals(numbers.own()))
                        .collect(Collectors.toSet()));
    }

    /**
     * What is between two positions, of all accounts, at most so many. A position between the two events of a row is before it.
     *
     * @param upTo one that was the last of the edge once
     */
    public List<Head> between(Position after, Position upTo, int limit) {
        return em.createQuery(
                        Head.SELECT
                                // the first and the third give the index its range
                                + "e.writer >= :writer and (e.writer > :writer or e.id > :id or e.id = :id and e.kind = :two) "
                                + "and e.writer <= :lastWriter and (e.writer < :lastWriter or e.id <= :lastId) "
                                + "order by e.writer, e.id",
                        Head.class)
                .setParameter("writer", after.writer())
                .setParameter("id", after.id())
                .setParameter("two", EventPayload.BEGUN)
                .setParameter("lastWriter", upTo.writer())
                .setParameter("lastId", upTo.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** When the first event there is was written; empty if there is none. */
    public Optional<Instant> oldest() {
        return em
                .createQuery("select e.createdAt from EventEntity e order by e.writer, e.id", Instant.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The lowest writer whose events are as young as this, or younger; writers begin one after the other. */
    public long firstWriterSince(Instant moment) {
        long low = 0;
        long high = writers.numbers().latest() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            var next = em.createQuery(
                            "select e.writer, e.createdAt from EventEntity e where e.writer >= :middle order by e.writer, e.id",
                            Object[].class)
                    .setParameter("middle", middle)
                    .setMaxResults(1)
                    .getResultList();
            if (next.isEmpty() || !((Instant) next.get(0)[1]).isBefore(moment)) {
                high = middle;
            } else {
                low = (Long) next.get(0)[0] + 1;
            }
        }
        return low;
    }
}
