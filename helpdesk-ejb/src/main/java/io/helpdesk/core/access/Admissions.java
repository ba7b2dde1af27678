package io.helpdesk.core.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Remembers for a second whom the gatekeeper let in, so that a busy caller does not cost a look-up per request. Only
 * those let in are remembered: a stranger's guesses take no room.
 */
@ApplicationScoped
public class Admissions {

    static final long LIFETIME_NANOS = TimeUnit.SECONDS.toNanos(1);
    static final int CAPACITY = 10_000;

    /** @param round how often everybody had been forgotten when the look-up began; outdated after the next time */
    private record Admission(Object value, long from, long round) {}

    private final ConcurrentMap<Object, Admission> admissions = new ConcurrentHashMap<>();
    private final AtomicLong round = new AtomicLong();
    private final LongSupplier nanoTime;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    public Admissions() {
        this(System::nanoTime);
    }

    Admissions(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The answer remembered under this key, or what the look-up finds; what it throws is not remembered. */
    public <T> T remember(Class<T> type, Object key, Supplier<T> lookUp) {
        Admission known = admissions.get(key);
        if (known != null && known.round() == round.get() && age(known) < LIFETIME_NANOS) {
            return type.cast(known.value());
        }
        long roundBefore = round.get();
        long from = nanoTime.getAsLong();
        T found = lookUp.get();
        makeRoom();
        admissions.put(key, new Admission(found, from, roundBefore));
        return found;
    }

    /**
     * Forgets everybody as soon as the running transaction has committed. To be called by whatever changes a credential, a
     * membership, an account or a bot's inboxes.
     */
    public void forgetAfterCommit() {
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
        admissions.clear();
    }

    int size() {
        return admissions.size();
    }

    private void makeRoom() {
        if (admissions.size() < CAPACITY) {
            return;
        }
        admissions.values().removeIf(admission -> age(admission) >= LIFETIME_NANOS);
        if (admissions.size() >= CAPACITY) {
            admissions.clear();
        }
    }

    private long age(Admission admission) {
        return nanoTime.getAsLong() - admission.from();
    }
}
