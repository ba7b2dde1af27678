package io.helpdesk.core.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Hands numbers out and takes them back on this node, which has to be the only one. Each start of the application has a
 * range of its own.
 */
final class NodeHorizon implements EventHorizon {

    private static final Object KEY = NodeHorizon.class.getName() + ".number";

    /** Numbers for each start; before there were ranges they were below the first one. */
    private static final long RANGE = 1L << 40;

    private final String startNumber;
    private final ConcurrentSkipListMap<Long, AtWork> open = new ConcurrentSkipListMap<>();
    private long next;

    /** @param startNumber SQL that gives another number at each start */
    NodeHorizon(String startNumber) {
        this.startNumber = startNumber;
    }

    /** A transaction that is at work on this node. */
    private record AtWork(String thread, long sinceNanos) {}

    @Override
    public long current(EntityManager em, TransactionSynchronizationRegistry transactions) {
        var known = (Long) transactions.getResource(KEY);
        if (known != null) {
            return known;
        }
        long number = enter(em);
        transactions.putResource(KEY, number);
        transactions.registerInterposedSynchronization(new Leave(number));
        return number;
    }

    @Override
    public synchronized Numbers numbers(EntityManager em, TransactionSynchronizationRegistry transactions) {
        beginRange(em);
        var lowest = open.isEmpty() ? next : open.firstKey();
        return new Numbers(lowest, next - 1, (Long) transactions.getResource(KEY));
    }

    @Override
    public List<Holder> atWork(EntityManager em, int most) {
        return open.entrySet().stream()
                .limit(most)
                .map(each -> new Holder(
                        each.getKey().toString(),
                        "the transaction of thread " + each.getValue().thread()
                                + " of this node, which wrote its first event "
                                + Duration.ofNanos(System.nanoTime()
                                                - each.getValue().sinceNanos())
                                        .toSeconds() + " s ago"))
                .toList();
    }

    private synchronized long enter(EntityManager em) {
        beginRange(em);
        long number = next++;
        open.put(number, new AtWork(Thread.currentThread().getName(), System.nanoTime()));
        return number;
    }

    private void beginRange(EntityManager em) {
        if (next == 0) {
            // what was changed so far is not written for it: it may be half done
            var start = em.createNativeQuery(startNumber)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getSingleResult();
            next = ((Number) start).longValue() * RANGE;
        }
    }

    private final class Leave implements Synchronization {

        private final long number;

        Leave(long number) {
            this.number = number;
        }

        @Override
        public void beforeCompletion() {
            // open until it is over
        }

        @Override
        public void afterCompletion(int status) {
            open.remove(number);
        }
    }
}
