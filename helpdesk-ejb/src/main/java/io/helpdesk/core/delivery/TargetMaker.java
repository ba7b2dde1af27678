package io.helpdesk.core.delivery;

import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.outbox.EventLog.Beginning;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Targets that nobody sets up: each is made when the first thing is to be brought there. */
@ApplicationScoped
public class TargetMaker {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private EventLog log;

    @Inject
    private Clock clock;

    /**
     * The target that is known, or one that is made now; of several at once, on whatever node, one makes it.
     *
     * @param lock names it within its account
     * @param made out of where the log stands and what time it is
     */
    public <T extends DeliveryTargetEntity> T of(
            long accountId, String lock, Supplier<Optional<T>> known, BiFunction<Beginning, Instant, T> made) {
        return known.get().orElseGet(() -> {
            locks.hold(accountId, lock);
            return known.get().orElseGet(() -> {
                var target = made.apply(log.now(), clock.instant());
                em.persist(target);
                return target;
            });
        });
    }
}
