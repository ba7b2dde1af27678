package io.helpdesk.core.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /** An event without what it says, which is long. */
    public record Head(long writer, long id, long accountId, String kind) {

        Position position() {
            return new Position(writer, id);
        }
    }

    /** The events after the position that are settled, in the log's order, at most so many. */
    public List<Head> after(Position position, int limit) {
        return em.createQuery(
                        "select new " + Head.class.getName()
                                + "(e.writer, e.id, e.accountId, e.kind) from EventEntity e where "
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
        return em.createQuery(
                        "select e from EventEntity e where e.conversationId in :conversations "
                                + "and e.writer >= :writer and (e.writer > :writer or e.id > :id) order by e.writer, e.id",
                        EventEntity.class)
                .setParameter("writer", position.writer())
                .setParameter("id", position.id())
                .setParameter("conversations", conversationIds)
                .getResultList();
    }

    /** What they say, in the log's order. */
    public List<EventEntity> whole(Collection<Head> heads) {
        return em.createQuery(
                        "select e from EventEntity e where e.id in :ids order by e.writer, e.id", EventEntity.class)
                .setParameter("ids", heads.stream().map(Head::id).toList())
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
        var last = em.createQuery(
                        "select new " + Position.class.getName() + "(e.writer, e.id) from EventEntity e "
                                + "where e.writer < :horizon order by e.writer desc, e.id desc",
                        Position.class)
                .setParameter("horizon", numbers.horizon())
                .setMaxResults(1)
                .getResultList();
        return new Edge(last.isEmpty() ? Position.START : last.get(0), numbers.latest());
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
     * Events of these accounts in the log's order, at most so many.
     *
     * @param upTo one that was the last of the edge once
     */
    public List<EventEntity> between(Collection<Long> accountIds, Position after, Position upTo, int limit) {
        return em.createQuery(
                        "select e from EventEntity e where e.accountId in :accounts "
                                // the first and the third give the index its range
                                + "and e.writer >= :writer and (e.writer > :writer or e.id > :id) "
                                + "and e.writer <= :lastWriter and (e.writer < :lastWriter or e.id <= :lastId) "
                                + "order by e.writer, e.id",
                        EventEntity.class)
                .setParameter("accounts", accountIds)
                .setParameter("writer", after.writer())
                .setParameter("id", after.id())
                .setParameter("lastWriter", upTo.writer())
                .setParameter("lastId", upTo.id())
                .setMaxResults(limit)
                .getResultList();
    }
}
