package io.helpdesk.core.webhook;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.webhook.WebhookEntity.By;
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

/** Writes down how attempts ended: done, again later, or dead; and what that says about the address. */
@Stateless
public class Settlement {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");

    @Inject
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private RetryPlan plan;

    @PostConstruct
    void plan() {
        plan = RetryPlan.of(settings.text(Setting.WEBHOOKS_RETRIES).orElseThrow(), () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Outcomes of deliveries whose lease was lost meanwhile are passed over: whoever has it now settles them. */
    public void settle(String owner, List<Outcome> outcomes, Carrier carrier) {
        var now = clock.instant();
        done(owner, outcomes.stream().filter(Outcome::taken).toList(), carrier, now);
        failed(owner, outcomes.stream().filter(outcome -> !outcome.taken()).toList(), carrier, now);
        judge(outcomes, now);
    }

    /** Only whether it is over, of one whose outcome cannot be written down as {@link #settle} does. */
    public void settleBarely(String owner, Outcome outcome) {
        var now = clock.instant();
        var next = outcome.taken() || outcome.answer().hopeless()
                ? Optional.<Instant>empty()
                : plan.next(outcome.job().attempt(), now, null);
        em.createQuery("update DeliveryEntity d set d.state = :state, d.attempts = :attempts, d.leaseOwner = null, "
                        + "d.leasedUntil = null, d.dueAt = :due, d.finishedAt = :finished where d.id = :id and d.leaseOwner = :owner")
                .setParameter("state", outcome.taken() ? State.DONE : next.isPresent() ? State.WAITING : State.DEAD)
                .setParameter("attempts", outcome.job().attempt())
                .setParameter("due", next.orElse(now))
                .setParameter("finished", next.isPresent() ? null : now)
                .setParameter("id", outcome.job().deliveryId())
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** Nearly all of them, so it takes the same few statements whatever their number. */
    private void done(String owner, List<Outcome> outcomes, Carrier carrier, Instant now) {
        if (outcomes.isEmpty()) {
            return;
        }
        int settled = em.createQuery("update DeliveryEntity d set d.state = DONE, d.attempts = d.attempts + 1, "
                        + "d.leaseOwner = null, d.leasedUntil = null, d.dueAt = :now, d.finishedAt = :now "
                        + "where d.id in :ids and d.leaseOwner = :owner")
                .setParameter("now", now)
                .setParameter("ids", ids(outcomes))
                .setParameter("owner", owner)
                .executeUpdate();
        var ours = settled == outcomes.size() ? outcomes : doneAt(now, outcomes);
        ours.forEach(outcome -> {
            em.persist(new AttemptEntity(outcome.job().deliveryId(), outcome.job().attempt(), outcome));
            carrier.settled(outcome, State.DONE);
        });
    }

    private List<Outcome> doneAt(Instant now, List<Outcome> outcomes) {
        var done = Set.copyOf(em.createQuery("select d.id from DeliveryEntity d where d.id in :ids and d.state = DONE "
                        + "and d.finishedAt = :now", Long.class)
                .setParameter("ids", ids(outcomes))
                .setParameter("now", now)
                .getResultList());
        return outcomes.stream().filter(outcome -> done.contains(outcome.job().deliveryId())).toList();
    }

    private static List<Long> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.job().deliveryId()).toList();
    }

    private void failed(String owner, List<Outcome> outcomes, Carrier carrier, Instant now) {
        if (outcomes.isEmpty()) {
            return;
        }
        var leased = em.createQuery("select d from DeliveryEntity d where d.id in :ids and d.leaseOwner = :owner order by d.id",
                        DeliveryEntity.class)
                .setParameter("ids", ids(outcomes))
                .setParameter("owner", owner)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList().stream()
                .collect(Collectors.toMap(DeliveryEntity::id, Function.identity()));
        for (var outcome : outcomes) {
            var delivery = leased.get(outcome.job().deliveryId());
            if (delivery != null) {
                carrier.settled(outcome, settle(delivery, outcome, now));
            }
        }
    }

    private State settle(DeliveryEntity delivery, Outcome outcome, Instant now) {
        delivery.tried();
        em.persist(new AttemptEntity(delivery.id(), delivery.attempts(), outcome));
        if (outcome.answer().unsaid()) {
            delivery.leaveLane();
        }
        var next = outcome.answer().hopeless()
                ? Optional.<Instant>empty()
                : plan.next(delivery.attempts(), now, outcome.answer().retryAfter());
        next.ifPresentOrElse(delivery::again, () -> delivery.finish(State.DEAD, now));
        return next.isPresent() ? State.WAITING : State.DEAD;
    }

    /** Only on a change: the row of an address that works is not written. */
    private void judge(List<Outcome> outcomes, Instant now) {
        var healthy = new ArrayList<Long>();
        outcomes.stream().collect(Collectors.groupingBy(outcome -> outcome.job().webhook().id())).forEach((id, some) -> {
            if (some.stream().anyMatch(Outcome::taken) && some.stream().noneMatch(Outcome::gone)) {
                healthy.add(id);
            } else {
                judge(id, some, now);
            }
        });
        if (!healthy.isEmpty()) {
            em.createQuery("update WebhookEntity w set w.consecutiveFailures = 0, w.failingSince = null, w.pausedUntil = null "
                            + "where w.id in :ids and w.consecutiveFailures > 0")
                    .setParameter("ids", healthy)
                    .executeUpdate();
        }
    }

    private void judge(long webhookId, List<Outcome> outcomes, Instant now) {
        var webhook = em.find(WebhookEntity.class, webhookId);
        if (webhook == null) {
            return;
        }
        if (outcomes.stream().anyMatch(Outcome::gone)) {
            disable(webhook, "answered 410 Gone", now);
        } else if (outcomes.stream().anyMatch(Outcome::failed)) {
            int failures = webhook.consecutiveFailures() + (int) outcomes.stream().filter(Outcome::failed).count();
            var since = webhook.failingSince() == null ? now : webhook.failingSince();
            failing(webhookId, failures, since, plan.pause(failures, now).orElse(null));
            // nobody could take up a channel again
            if (webhook.carrier() == By.ADDRESS && failures >= RetryPlan.GIVES_UP_AFTER
                    && since.plus(RetryPlan.GIVES_UP_NOT_BEFORE).isBefore(now)) {
                disable(webhook, failures + " failed attempts since " + since, now);
            }
        }
    }

    private void failing(long webhookId, int failures, Instant since, Instant pausedUntil) {
        em.createQuery("update WebhookEntity w set w.consecutiveFailures = :failures, w.failingSince = :since, "
                        + "w.pausedUntil = :paused where w.id = :id")
                .setParameter("failures", failures)
                .setParameter("since", since)
                .setParameter("paused", pausedUntil)
                .setParameter("id", webhookId)
                .executeUpdate();
    }

    private void disable(WebhookEntity webhook, String reason, Instant now) {
        LOG.warning("Webhook " + webhook.id() + " is disabled: " + reason);
        em.createQuery("update WebhookEntity w set w.active = false, w.disabledAt = :now, w.disabledReason = :reason "
                        + "where w.id = :id")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .setParameter("id", webhook.id())
                .executeUpdate();
    }
}
