package io.helpdesk.core.delivery;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.delivery.TransportResult.Verdict;
import io.helpdesk.core.measure.MeasuresBean;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Writes down how attempts ended: done, again later, or dead; and what that says about the target. */
@Stateless
public class DeliveryResults {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.deliveries");

    @Inject
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private MeasuresBean measures;

    private RetryPlan plan;

    @PostConstruct
    void plan() {
        plan = RetryPlan.of(
                settings.text(Setting.WEBHOOKS_RETRIES).orElseThrow(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Attempts at deliveries whose lease was lost meanwhile are passed over: whoever has it now settles them. */
    public <T extends DeliveryTargetEntity> void settle(
            String owner, List<Attempt<T>> attempts, Transport<T> transport) {
        var now = clock.instant();
        done(owner, attempts.stream().filter(Attempt::delivered).toList(), transport, now);
        failed(owner, attempts.stream().filter(attempt -> !attempt.delivered()).toList(), transport, now);
        judge(attempts, transport, now);
    }

    /** Only whether it is over, of one whose result cannot be written down as {@link #settle} does. */
    public void settleBarely(String owner, Attempt<?> attempt) {
        var now = clock.instant();
        var next = attempt.mayBeRepeated()
                ? plan.next(attempt.delivery().attempt(), now, null)
                : Optional.<Instant>empty();
        em.createQuery(
                        "update DeliveryEntity d set d.state = :state, d.attempts = :attempts, d.leaseOwner = null, "
                                + "d.leasedUntil = null, d.dueAt = :due, d.finishedAt = :finished where d.id = :id and d.leaseOwner = :owner")
                .setParameter("state", attempt.delivered() ? State.DONE : next.isPresent() ? State.WAITING : State.DEAD)
                .setParameter("attempts", attempt.delivery().attempt())
                .setParameter("due", next.orElse(now))
                .setParameter("finished", next.isPresent() ? null : now)
                .setParameter("id", attempt.delivery().id())
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** Nearly all of them, so it takes the same few statements whatever their number. */
    private <T extends DeliveryTargetEntity> void done(
            String owner, List<Attempt<T>> attempts, Transport<T> transport, Instant now) {
        if (attempts.isEmpty()) {
            return;
        }
        int settled = em.createQuery("update DeliveryEntity d set d.state = DONE, d.attempts = d.attempts + 1, "
                        + "d.leaseOwner = null, d.leasedUntil = null, d.dueAt = :now, d.finishedAt = :now "
                        + "where d.id in :ids and d.leaseOwner = :owner")
                .setParameter("now", now)
                .setParameter("ids", ids(attempts))
                .setParameter("owner", owner)
                .executeUpdate();
        var ours = settled == attempts.size() ? attempts : doneAt(now, attempts);
        ours.forEach(attempt -> {
            em.persist(new AttemptEntity(attempt.delivery().attempt(), attempt));
            transport.settled(attempt, State.DONE);
            count(transport, State.DONE);
        });
    }

    private <T extends DeliveryTargetEntity> List<Attempt<T>> doneAt(Instant now, List<Attempt<T>> attempts) {
        var done = Set.copyOf(em.createQuery(
                        "select d.id from DeliveryEntity d where d.id in :ids and d.state = DONE "
                                + "and d.finishedAt = :now",
                        Long.class)
                .setParameter("ids", ids(attempts))
                .setParameter("now", now)
                .getResultList());
        return attempts.stream()
                .filter(attempt -> done.contains(attempt.delivery().id()))
                .toList();
    }

    private static <T extends DeliveryTargetEntity> List<Long> ids(List<Attempt<T>> attempts) {
        return attempts.stream().map(attempt -> attempt.delivery().id()).toList();
    }

    private <T extends DeliveryTargetEntity> void failed(
            String owner, List<Attempt<T>> attempts, Transport<T> transport, Instant now) {
        if (attempts.isEmpty()) {
            return;
        }
        var leased = em
                .createQuery(
                        "select d from DeliveryEntity d where d.id in :ids and d.leaseOwner = :owner order by d.id",
                        DeliveryEntity.class)
                .setParameter("ids", ids(attempts))
                .setParameter("owner", owner)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(DeliveryEntity::id, Function.identity()));
        for (var attempt : attempts) {
            var delivery = leased.get(attempt.delivery().id());
            if (delivery != null) {
                var state = settle(delivery, attempt, now);
                transport.settled(attempt, state);
                count(transport, state);
            }
        }
    }

    private void count(Transport<?> transport, State state) {
        measures.delivery(
                transport.name(),
                switch (state) {
                    case DONE -> "done";
                    case WAITING -> "again";
                    case DEAD -> "dead";
                });
    }

    private State settle(DeliveryEntity delivery, Attempt<?> attempt, Instant now) {
        delivery.tried();
        em.persist(new AttemptEntity(delivery.attempts(), attempt));
        if (attempt.result().verdict() == Verdict.UNSAYABLE) {
            delivery.leaveLane();
        }
        var next = attempt.mayBeRepeated()
                ? plan.next(delivery.attempts(), now, attempt.result().pause())
                : Optional.<Instant>empty();
        next.ifPresentOrElse(delivery::again, () -> delivery.finish(State.DEAD, now));
        return next.isPresent() ? State.WAITING : State.DEAD;
    }

    /** Only on a change: the row of a target that works is not written. */
    private <T extends DeliveryTargetEntity> void judge(
            List<Attempt<T>> attempts, Transport<T> transport, Instant now) {
        var healthy = new ArrayList<Long>();
        attempts.stream()
                .collect(Collectors.groupingBy(
                        attempt -> attempt.delivery().target().id()))
                .forEach((id, some) -> {
                    if (some.stream().anyMatch(Attempt::delivered)
                            && some.stream().noneMatch(Attempt::targetGone)) {
                        healthy.add(id);
                    } else {
                        judge(id, some, transport, now);
                    }
                });
        if (!healthy.isEmpty()) {
            em.createQuery(
                            "update DeliveryTargetEntity t set t.consecutiveFailures = 0, t.failingSince = null, t.pausedUntil = null "
                                    + "where t.id in :ids and t.consecutiveFailures > 0")
                    .setParameter("ids", healthy)
                    .executeUpdate();
        }
    }

    private <T extends DeliveryTargetEntity> void judge(
            long targetId, List<Attempt<T>> attempts, Transport<T> transport, Instant now) {
        var target = em.find(DeliveryTargetEntity.class, targetId);
        if (target == null) {
            return;
        }
        var gone = attempts.stream().filter(Attempt::targetGone).findFirst();
        if (gone.isPresent()) {
            disable(target, transport, transport.goneBecause(gone.get().result()), now);
        } else if (attempts.stream().anyMatch(Attempt::targetFailed)) {
            int failures = target.consecutiveFailures()
                    + (int) attempts.stream().filter(Attempt::targetFailed).count();
            var since = target.failingSince() == null ? now : target.failingSince();
            failing(targetId, failures, since, plan.pause(failures, now).orElse(null));
            if (transport.terms().disabling()
                    && failures >= RetryPlan.GIVES_UP_AFTER
                    && since.plus(RetryPlan.GIVES_UP_NOT_BEFORE).isBefore(now)) {
                disable(target, transport, failures + " failed attempts since " + since, now);
            }
        }
    }

    private void failing(long targetId, int failures, Instant since, Instant pausedUntil) {
        em.createQuery("update DeliveryTargetEntity t set t.consecutiveFailures = :failures, t.failingSince = :since, "
                        + "t.pausedUntil = :paused where t.id = :id")
                .setParameter("failures", failures)
                .setParameter("since", since)
                .setParameter("paused", pausedUntil)
                .setParameter("id", targetId)
                .executeUpdate();
    }

    private void disable(DeliveryTargetEntity target, Transport<?> transport, String reason, Instant now) {
        LOG.warning("The " + transport.name() + " " + target.id() + " is disabled: " + reason);
        em.createQuery(
                        "update DeliveryTargetEntity t set t.active = false, t.disabledAt = :now, t.disabledReason = :reason "
                                + "where t.id = :id")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("id", target.id())
                .executeUpdate();
    }
}
