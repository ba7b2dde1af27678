package io.helpdesk.dialect.wassist;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** 100 requests a minute and organisation (wassist 3), on each node, if the operator wants the originals' limits. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class Throttle implements ContainerRequestFilter {

    private static final int REQUESTS = 100;
    private static final long WITHIN = Duration.ofMinutes(1).toNanos();

    private final Map<Long, Deque<Long>> lately = new ConcurrentHashMap<>();

    @Inject
    Settings settings;

    @Inject
    CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext request) {
        if (current.known() && settings.flag(Setting.RATE_LIMITS)) {
            long wait = wait(current.get().accountId(), System.nanoTime());
            if (wait > 0) {
                throw WassistRefusal.throttled(Math.max(1, (wait + 999_999_999) / 1_000_000_000));
            }
        }
    }

    /** How many nanoseconds the next request has to wait; 0 if this one may pass, which is thereby counted. */
    long wait(long accountId, long now) {
        long[] wait = {0};
        lately.compute(accountId, (account, known) -> {
            Deque<Long> times = known == null ? new ArrayDeque<>() : known;
            while (!times.isEmpty() && now - times.peekFirst() >= WITHIN) {
                times.removeFirst();
            }
            if (times.size() < REQUESTS) {
                times.addLast(now);
            } else {
                wait[0] = WITHIN - (now - times.peekFirst());
            }
            return times;
        });
        return wait[0];
    }
}
