package io.helpdesk.core.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helpdesk.core.outbox.payload.PayloadMappers;
import io.helpdesk.core.outbox.payload.PayloadParts;
import io.helpdesk.core.persistence.Keys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps what events have in common: an inbox as it is, an agent as it is. Each node writes a version once a day, when an event
 * first needs it, in the transaction of that event, under a number of its own: two that do it at once keep it twice, and wait for
 * nobody. What a node has read or committed it remembers, as a part never changes.
 */
@ApplicationScoped
public class EventParts {

    /** A part is named by events for so long after it was written. */
    private static final Duration NAMED_FOR = Duration.ofDays(1);

    /** How much older than every event a part must be to be forgotten: transactions may take long, and clocks differ. */
    private static final Duration MARGIN = NAMED_FOR.plusDays(2);

    private static final int MOST = 5_000;
    private static final String OF_TRANSACTION = EventParts.class.getName();

    @Inject
    EntityManager em;

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    private final Map<Version, Written> written = remembering();
    private final Map<Long, Object> read = remembering();

    /** Versions are told apart by what they say. */
    private record Version(long accountId, Object part) {}

    private record Written(long number, Instant at) {}

    /** Those of an account, in the current transaction. */
    public PayloadParts of(long accountId) {
        return new PayloadParts() {
            @Override
            public long numberOf(Object part) {
                return number(new Version(accountId, part));
            }

            @Override
            public <T> T numbered(long number, Class<T> type) {
                var known = read.get(number);
                if (known == null) {
                    // nobody waits for the database behind the map's lock
                    known = look(accountId, number, type);
                    read.put(number, known);
                }
                return type.cast(known);
            }
        };
    }

    /**
     * Forgets what no event names any more.
     *
     * @param oldest when the oldest event there is was written
     */
    public void forget(Instant oldest) {
        em.createQuery("delete from EventPartEntity p where p.createdAt < :before")
                .setParameter("before", oldest.minus(MARGIN))
                .executeUpdate();
    }

    private long number(Version version) {
        var now = clock.instant();
        var known = written.get(version);
        if (known != null && known.at().isAfter(now.minus(NAMED_FOR))) {
            return known.number();
        }
        return ofTransaction()
                .computeIfAbsent(version, any -> new Written(write(version, now), now))
                .number();
    }

    private long write(Version version, Instant now) {
        long number = keys.next("event_part_seq");
        try {
            em.persist(new EventPartEntity(
                    number, version.accountId(), PayloadMappers.PART.writeValueAsString(version.part()), now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of an event cannot be written", e);
        }
        return number;
    }

    private <T> T look(long accountId, long number, Class<T> type) {
        var content = em.createQuery(
                        "select p.content from EventPartEntity p where p.accountId = :account and p.id = :number",
                        String.class)
                .setParameter("account", accountId)
                .setParameter("number", number)
                .getResultList();
        if (content.isEmpty()) {
            throw new IllegalStateException("a part of an event is not there: " + number);
        }
        try {
            return PayloadMappers.PART.readValue(content.get(0), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of an event cannot be read: " + number, e);
        }
    }

    /** What this transaction has written, which others may name once it is committed. */
    @SuppressWarnings("unchecked")
    private Map<Version, Written> ofTransaction() {
        var own = (Map<Version, Written>) transactions.getResource(OF_TRANSACTION);
        if (own == null) {
            var fresh = new HashMap<Version, Written>();
            transactions.putResource(OF_TRANSACTION, fresh);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // only what is committed is there
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        written.putAll(fresh);
                    }
                }
            });
            return fresh;
        }
        return own;
    }

    private static <K, V> Map<K, V> remembering() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        });
    }
}
