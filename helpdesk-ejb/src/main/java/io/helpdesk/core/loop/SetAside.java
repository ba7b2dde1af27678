package io.helpdesk.core.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps one row that cannot be handled from stopping a loop: it is said in the log, passed over, and tried again after a
 * minute, later after longer and longer, at most an hour. Only in memory: another node, or this one after a restart, tries
 * it at once. For one thread.
 */
public final class SetAside {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final long FIRST = Duration.ofMinutes(1).toNanos();
    private static final long LONGEST = Duration.ofHours(1).toNanos();
    private static final long SAID_AGAIN_AFTER = Duration.ofMinutes(1).toNanos();

    /** Beyond, the one set aside first is tried again earlier than planned. */
    private static final int MOST = 10_000;

    private final String what;
    private final Predicate<Throwable> outage;
    private final LongSupplier nanoTime;
    private final Runnable told;
    private long saidAt;
    private long unsaid;

    private final Map<Long, Until> rows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Until> eldest) {
            return size() > MOST;
        }
    };

    private record Until(long again, long pause) {}

    /**
     * @param what the rows are, for the log
     * @param outage whether a failure is the database's and no row's
     * @param told of each row that is set aside
     */
    SetAside(String what, Predicate<Throwable> outage, LongSupplier nanoTime, Runnable told) {
        this.told = told;
        this.what = what;
        this.outage = outage;
        this.nanoTime = nanoTime;
        saidAt = nanoTime.getAsLong() - SAID_AGAIN_AFTER;
    }

    /** Whether its time to be tried again has not come. */
    public boolean holds(long id) {
        var until = rows.get(id);
        return until != null && until.again - nanoTime.getAsLong() > 0;
    }

    /** Those whose time has come, or that never failed. */
    public <T> List<T> without(List<T> rows, ToLongFunction<T> id) {
        return rows.stream().filter(row -> !holds(id.applyAsLong(row))).toList();
    }

    /**
     * Does it with all at once; if that fails, with one after the other, and sets aside those that fail alone.
     *
     * @param work has a transaction of its own
     * @throws RuntimeException if the database is away; what was not done then is not set aside
     */
    public <T> void each(List<T> some, ToLongFunction<T> id, Consumer<List<T>> work) {
        if (some.isEmpty()) {
            return;
        }
        try {
            work.accept(some);
            some.forEach(row -> rows.remove(id.applyAsLong(row)));
            return;
        } catch (RuntimeException oneOfThem) {
            if (some.size() == 1) {
                put(id.applyAsLong(some.get(0)), oneOfThem);
                return;
            }
            if (outage.test(oneOfThem)) {
                throw oneOfThem;
            }
        }
        for (var row : new ArrayList<>(some)) {
            each(List.of(row), id, work);
        }
    }

    /** @throws RuntimeException if the database is away: then it is not the row's fault */
    public void put(long id, RuntimeException why) {
        if (outage.test(why)) {
            throw why;
        }
        long now = nanoTime.getAsLong();
        var before = rows.remove(id);
        long wait = before == null ? FIRST : Math.min(LONGEST, before.pause * 2);
        rows.put(id, new Until(now + wait, wait));
        told.run();
        if (now - saidAt < SAID_AGAIN_AFTER) {
            unsaid++;
            return;
        }
        LOG.log(
                Level.WARNING,
                what + " " + id + " cannot be handled and is set aside; tried again in "
                        + Duration.ofNanos(wait).toMinutes() + " min"
                        + (unsaid == 0 ? "" : ", as are " + unsaid + " others"),
                why);
        saidAt = now;
        unsaid = 0;
    }
}
