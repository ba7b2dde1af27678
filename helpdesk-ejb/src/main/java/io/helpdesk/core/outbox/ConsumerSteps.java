package io.helpdesk.core.outbox;

import io.helpdesk.core.loop.OncePerMinute;
import io.helpdesk.core.outbox.EventLog.Head;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.persistence.KeyList;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * What is done for a consumer, each in a transaction of its own. Its position is a row: a node that finds it locked leaves
 * the reading to the other.
 */
@Stateless
public class ConsumerSteps {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.events");
    private static final OncePerMinute LOG_LIMIT = new OncePerMinute();

    @Inject
    EntityManager em;

    @Inject
    EventLog log;

    @Inject
    StoredEvents events;

    @Inject
    NaturalLocks locks;

    @Inject
    Clock clock;

    /** One that is new is given what commits from now on; one that catches up all that is kept. */
    public void begin(EventConsumer consumer) {
        var name = consumer.name();
        if (em.find(EventConsumerEntity.class, name) == null) {
            locks.hold(0, "event consumer " + name);
            var from = consumer.catchesUp() ? Position.START : log.edge().last();
            if (em.createQuery("select c from EventConsumerEntity c where c.name = :name", EventConsumerEntity.class)
                    .setParameter("name", name)
                    .getResultList()
                    .isEmpty()) {
                em.persist(new EventConsumerEntity(name, from));
            }
        }
    }

    /**
     * Reads on.
     *
     * @param limit how many events at most; of more than one the order in their conversations is kept
     * @return how many events were read; 0 when there are none, or another node is reading
     */
    public int step(EventConsumer consumer, int limit) {
        var heads = next(consumer.name(), limit);
        var left = withoutTakenAhead(consumer.name(), heads);
        if (!left.isEmpty()) {
            consumer.consume(new EventBatch(left, wanted -> read(consumer.name(), wanted, limit > 1)));
        }
        return heads.size();
    }

    /** Passes over the next event, which it cannot take even alone; it is tried again later. */
    public void pass(String consumer) {
        withoutTakenAhead(consumer, next(consumer, 1)).forEach(event -> {
            LOG.log(
                    Level.SEVERE,
                    "Event " + event.id() + " is set aside; " + consumer + " go on with what comes after it");
            setAside(consumer, event.accountId(), event.id());
        });
    }

    /** Events that were set aside and are to be tried again. */
    public List<Long> due(String consumer, int limit) {
        return em.createQuery(
                        "select a.eventId from SetAsideEventEntity a where a.consumer = :consumer and a.dueAt <= :now "
                                + "order by a.dueAt, a.eventId",
                        Long.class)
                .setParameter("consumer", consumer)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Tries an event that was set aside: once it is taken, it is forgotten. */
    public void again(EventConsumer consumer, long eventId) {
        for (var aside : setAsideHere(consumer.name(), eventId)) {
            var row = em.find(EventEntity.class, eventId);
            readable(row)
                    .ifPresentOrElse(
                            said -> {
                                consumer.consume(new EventBatch(List.of(Head.of(row)), any -> said));
                                em.remove(aside);
                            },
                            () -> aside.failed(clock.instant()));
        }
    }

    /** It has failed once more. */
    public void postpone(String consumer, long eventId) {
        setAsideHere(consumer, eventId).forEach(event -> event.failed(clock.instant()));
    }

    private List<Head> next(String consumer, int limit) {
        var position = em.createQuery(
                        "select c from EventConsumerEntity c where c.name = :name", EventConsumerEntity.class)
                .setParameter("name", consumer)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
        if (position.isEmpty()) {
            return List.of();
        }
        var heads = log.after(position.get(0).position(), limit);
        if (!heads.isEmpty()) {
            position.get(0).moveTo(heads.get(heads.size() - 1).end());
        }
        return heads;
    }

    private List<Head> withoutTakenAhead(String consumer, List<Head> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        var keys = new KeyList("event", heads.stream().map(Head::id).toList());
        var ahead = keys.of(em.createQuery(
                        "select t.eventId from TakenAheadEntity t where t.consumer = :consumer and t.eventId"
                                + keys.in(),
                        Long.class))
                .setParameter("consumer", consumer)
                .getResultList();
        if (ahead.isEmpty()) {
            return heads;
        }
        em.createQuery("delete from TakenAheadEntity t where t.consumer = :consumer and t.eventId in :ids")
                .setParameter("consumer", consumer)
                .setParameter("ids", ahead)
                .executeUpdate();
        var passed = Set.copyOf(ahead);
        return heads.stream().filter(head -> !passed.contains(head.id())).toList();
    }

    private List<LoggedEvent> read(String consumer, List<Head> heads, boolean ordered) {
        var stored = log.whole(heads);
        var said = new ArrayList<LoggedEvent>();
        for (var each : ordered ? inOrder(withStragglers(consumer, stored)) : stored) {
            readable(each).ifPresentOrElse(said::addAll, () -> setAside(consumer, each.accountId(), each.id()));
        }
        return said;
    }

    /**
     * The log is in order of writers, a conversation's events are in order of its revisions. An earlier revision than one of
     * the batch has been committed and may come in the next one: it is taken along now, and passed over then.
     */
    private List<EventEntity> withStragglers(String consumer, List<EventEntity> batch) {
        var newest = batch.stream()
                .filter(event -> event.conversationId() != null)
                .collect(Collectors.toMap(EventEntity::conversationId, EventEntity::conversationRevision, Math::max));
        if (newest.isEmpty()) {
            return batch;
        }
        var all = new ArrayList<>(batch);
        log.after(em.find(EventConsumerEntity.class, consumer).position(), newest.keySet()).stream()
                .filter(event -> event.conversationRevision() < newest.get(event.conversationId()))
                .filter(event -> em.find(TakenAheadEntity.class, new ConsumerKey(consumer, event.id())) == null)
                .forEach(event -> {
                    em.persist(new TakenAheadEntity(consumer, event));
                    all.add(event);
                });
        return all;
    }

    /** Each conversation's events take the places that its events have, by its revisions. */
    private static List<EventEntity> inOrder(List<EventEntity> events) {
        var ordered = events.stream()
                .filter(event -> event.conversationId() != null)
                .sorted(Comparator.comparing(EventEntity::conversationRevision))
                .collect(Collectors.groupingBy(EventEntity::conversationId, Collectors.toCollection(ArrayDeque::new)));
        return events.stream()
                .map(event -> event.conversationId() == null
                        ? event
                        : ordered.get(event.conversationId()).remove())
                .toList();
    }

    private Optional<List<LoggedEvent>> readable(EventEntity stored) {
        try {
            return Optional.of(events.of(stored));
        } catch (IllegalStateException unreadable) {
            if (LOG_LIMIT.now()) {
                LOG.log(Level.SEVERE, "Event " + stored.id() + " is set aside until it can be read", unreadable);
            }
            return Optional.empty();
        }
    }

    /** None if another node has it. */
    private List<SetAsideEventEntity> setAsideHere(String consumer, long eventId) {
        return em.createQuery(
                        "select a from SetAsideEventEntity a where a.consumer = :consumer and a.eventId = :event",
                        SetAsideEventEntity.class)
                .setParameter("consumer", consumer)
                .setParameter("event", eventId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
    }

    private void setAside(String consumer, long accountId, long eventId) {
        if (em.find(SetAsideEventEntity.class, new ConsumerKey(consumer, eventId)) == null) {
            em.persist(new SetAsideEventEntity(consumer, accountId, eventId, clock.instant()));
        }
    }
}
