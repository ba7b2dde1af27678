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
import java.util.List;
import java.util.Optional;
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
        var leased = em.createQuery("select d from DeliveryEntity d where d.id in :ids and d.leaseOwner = :owner order by d.id",
                        DeliveryEntity.class)
                .setParameter("ids", outcomes.stream().map(outcome -> outcome.job().deliveryId()).toList())
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
        outcomes.stream().collect(Collectors.groupingBy(outcome -> outcome.job().webhook().id()))
                .forEach((webhookId, some) -> judge(webhookId, some, now));
    }

    private State settle(DeliveryEntity delivery, Outcome outcome, Instant now) {
        delivery.tried();
        em.persist(new AttemptEntity(delivery.id(), delivery.attempts(), outcome));
        if (outcome.taken()) {
            delivery.finish(State.DONE, now);
            return State.DONE;
        }
        var next = outcome.answer().hopeless()
                ? Optional.<Instant>empty()
                : plan.next(delivery.attempts(), now, outcome.answer().retryAfter());
        next.ifPresentOrElse(delivery::again, () -> delivery.finish(State.DEAD, now));
        return next.isPresent() ? State.WAITING : State.DEAD;
    }

    /** Only on a change: the row of an address that works is not written. */
    private void judge(long webhookId, List<Outcome> outcomes, Instant now) {
        var webhook = em.find(WebhookEntity.class, webhookId);
        if (webhook == null) {
            return;
        }
        if (outcomes.stream().anyMatch(Outcome::gone)) {
            disable(webhook, "answered 410 Gone", now);
        } else if (outcomes.stream().anyMatch(Outcome::taken)) {
            if (webhook.consecutiveFailures() > 0) {
                write(webhookId, 0, null, null);
            }
        } else if (outcomes.stream().anyMatch(Outcome::failed)) {
            int failures = webhook.consecutiveFailures() + (int) outcomes.stream().filter(Outcome::failed).count();
            var since = webhook.failingSince() == null ? now : webhook.failingSince();
            write(webhookId, failures, since, plan.pause(failures, now).orElse(null));
            // nobody could take up a channel again
            if (webhook.carrier() == By.ADDRESS && failures >= RetryPlan.GIVES_UP_AFTER && since.plus(RetryPlan.GIVES_UP_NOT_BEFORE).isBefore(now)) {
                disable(webhook, failures + " failed attempts since " + since, now);
            }
        }
    }

    private void write(long webhookId, int failures, Instant since, Instant pausedUntil) {
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
