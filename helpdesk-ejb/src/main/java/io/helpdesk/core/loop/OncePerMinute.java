package io.helpdesk.core.loop;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** For what would fill the log if it were said each time: at most once a minute. */
public final class OncePerMinute {

    private static final long EACH = Duration.ofMinutes(1).toNanos();

    private final AtomicLong last = new AtomicLong(System.nanoTime() - EACH);

    /** Whether a minute has passed since this was last true. */
    public boolean now() {
        long before = last.get();
        long now = System.nanoTime();
        return now - before >= EACH && last.compareAndSet(before, now);
    }
}
