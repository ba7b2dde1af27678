package io.helpdesk.core.outbox;

import io.helpdesk.core.persistence.EventHorizon;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Who holds back the events of all accounts, and since when, as this node has seen it; said once in the log for each. */
@ApplicationScoped
public class BlockingWriters {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** After which a writer is named. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Map<String, Seen> known = new HashMap<>();
    private volatile long seconds;

    private static final class Seen {

        private final String who;
        private final long sinceNanos;
        private boolean named;

        Seen(String who, long sinceNanos) {
            this.who = who;
            this.sinceNanos = sinceNanos;
        }

        long seconds(long nowNanos) {
            return Duration.ofNanos(nowNanos - sinceNanos).toSeconds();
        }
    }

    /** @param nowNanos a monotonic time */
    synchronized void saw(List<EventHorizon.Holder> atWork, long nowNanos) {
        var keys = atWork.stream().map(EventHorizon.Holder::key).collect(Collectors.toSet());
        known.entrySet().removeIf(each -> {
            boolean over = !keys.contains(each.getKey());
            if (over && each.getValue().named) {
                LOG.info("Events are not held back any more by " + each.getValue().who + "; it took "
                        + each.getValue().seconds(nowNanos) + " s");
            }
            return over;
        });
        atWork.forEach(each -> known.computeIfAbsent(each.key(), key -> new Seen(each.who(), nowNanos)));
        long longest = 0;
        for (var seen : known.values()) {
            longest = Math.max(longest, seen.seconds(nowNanos));
            if (!seen.named && seen.seconds(nowNanos) >= LONG.toSeconds()) {
                seen.named = true;
                LOG.warning("Events of all accounts are held back by " + seen.who
                        + ": it has written events and has not " + "ended for " + seen.seconds(nowNanos)
                        + " s. They are told when it ends; none is lost");
            }
        }
        seconds = longest;
    }

    /** For how long the oldest of those at work has been seen, when it was looked last; 0 if nobody is. */
    public long seconds() {
        return seconds;
    }
}
