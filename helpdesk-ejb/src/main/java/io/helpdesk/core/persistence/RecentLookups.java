package io.helpdesk.core.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Remembers for a second what each busy request looks up again: whom the gatekeeper let in, who works in an inbox, an
 * inbox itself. A change is seen at once in the transaction that makes it, from its commit on by all of this node, and
 * within a second by the other nodes. Only what was found is remembered: a stranger's guesses take no room.
 */
@ApplicationScoped
public class RecentLookups {

    static final long LIFETIME_NANOS = TimeUnit.SECONDS.toNanos(1);
    static final int CAPACITY = 10_000;

    private static final Object PENDING = RecentLookups.class.getName();

    /** @param round how often everything had been forgotten when the look-up began; outdated after the next time */
    private record Found(Object value, long from, long round) {}

    private final ConcurrentMap<Object, Found> recent = new ConcurrentHashMap<>();
    private final AtomicLong round = new AtomicLong();
    private final LongSupplier nanoTime;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    public RecentLookups() {
        this(System::nanoTime);
    }

    RecentLookups(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The answer remembered under this key, or what the look-up finds; what it throws is not remembered. */
    public <T> T remember(Class<T> type, Object key, Supplier<T> lookUp) {
        return rememberAll(type, Set.of(key), missing -> Map.of(key, lookUp.get()))
                .get(key);
    }

    /**
     * The answers under these keys; the look-up is asked once, for those not remembered. What it does not find is not
     * remembered, and not in the answer.
     */
    public <K, T> Map<K, T> rememberAll(Class<T> type, Set<K> keys, Function<Set<K>, Map<K, T>> lookUp) {
        if (changesPending()) {
            return lookUp.apply(keys);
        }
        var answers = new HashMap<K, T>();
        var missing = new HashSet<K>();
        for (var key : keys) {
            var known = recent.get(key);
            if (known != null && known.round() == round.get() && age(known) < LIFETIME_NANOS) {
                answers.put(key, type.cast(known.value()));
            } else {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            long roundBefore = round.get();
            long from = nanoTime.getAsLong();
            makeRoom();
            lookUp.apply(missing).forEach((key, found) -> {
                recent.put(key, new Found(found, from, roundBefore));
                answers.put(key, found);
            });
        }
        return answers;
    }

    /**
     * Forgets everything as soon as the running transaction has committed, and until then remembers nothing for it. To be
     * called by whatever changes a credential, a user, a membership, an account, a team, an inbox or its bot, a webhook.
     */
    public void forgetAfterCommit() {
        if (transactions.getResource(PENDING) != null) {
            return;
        }
        transactions.putResource(PENDING, Boolean.TRUE);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is revoked before it is committed
            }

            @Override
            public void afterCompletion(int status) {
                // an unknown outcome may have been a commit
                if (status != Status.STATUS_ROLLEDBACK) {
                    forget();
                }
            }
        });
    }

    public void forget() {
        round.incrementAndGet();
        recent.clear();
    }

    int size() {
        return recent.size();
    }

    /** Unit tests and look-ups before the request's transaction have none. */
    private boolean changesPending() {
        return transactions != null
                && transactions.getTransactionKey() != null
                && transactions.getResource(PENDING) != null;
    }

    private void makeRoom() {
        if (recent.size() < CAPACITY) {
            return;
        }
        recent.values().removeIf(found -> age(found) >= LIFETIME_NANOS);
        if (recent.size() >= CAPACITY) {
            recent.clear();
        }
    }

    private long age(Found found) {
        return nanoTime.getAsLong() - found.from();
    }
}
