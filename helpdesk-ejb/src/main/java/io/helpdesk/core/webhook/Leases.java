package io.helpdesk.core.webhook;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.outbox.EventEntity;
import io.helpdesk.core.outbox.EventJson;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leases due deliveries to this node: nobody else takes them until the lease ends. A delivery waits while an earlier one
 * of its lane does.
 */
@Stateless
public class Leases {

    private static final int MOST_AT_ONCE = 200;

    @Inject
    private EntityManager em;

    @Inject
    private EventJson json;

    @Inject
    private Clock clock;

    /** @param room how many more a webhook may have under way on this node */
    public List<Job> take(String owner, Carrier carrier, ToIntFunction<WebhookEntity> room) {
        var now = clock.instant();
        var leased = new ArrayList<DeliveryEntity>();
        var webhooks = new HashMap<Long, WebhookEntity>();
        for (var webhook : due(carrier.terms().by(), now)) {
            int free = Math.min(room.applyAsInt(webhook), MOST_AT_ONCE - leased.size());
            if (free > 0 && carrier.ready(webhook)) {
                webhooks.put(webhook.id(), webhook);
                leased.addAll(due(webhook, now, free));
            }
        }
        leased.forEach(delivery -> delivery.lease(owner, now.plus(carrier.terms().lease())));
        return leased.isEmpty() ? List.of() : jobs(leased, webhooks);
    }

    /** Gives back what this node will not send any more. */
    public void release(String owner) {
        em.createQuery("update DeliveryEntity d set d.leaseOwner = null, d.dueAt = :now "
                        + "where d.leaseOwner = :owner and d.state = :waiting")
                .setParameter("now", clock.instant())
                .setParameter("owner", owner)
                .setParameter("waiting", State.WAITING)
                .executeUpdate();
    }

    private List<WebhookEntity> due(WebhookEntity.By carrier, Instant now) {
        return em.createQuery("select w from WebhookEntity w where w.carrier = :carrier and w.active = true "
                        + "and (w.pausedUntil is null or w.pausedUntil <= :now) and exists (select 1 from DeliveryEntity d "
                        + "where d.webhookId = w.id and d.state = :waiting and d.dueAt <= :now) order by w.id",
                        WebhookEntity.class)
                .setParameter("carrier", carrier)
                .setParameter("now", now)
                .setParameter("waiting", State.WAITING)
                .getResultList();
    }

    private List<DeliveryEntity> due(WebhookEntity webhook, Instant now, int limit) {
        return em.createQuery("select d from DeliveryEntity d where d.webhookId = :webhook and d.state = :waiting "
                        + "and d.dueAt <= :now and not exists (select 1 from DeliveryEntity e "
                        + "where e.webhookId = d.webhookId and e.lane = d.lane and e.state = :waiting "
                        + "and (e.laneMajor < d.laneMajor or e.laneMajor = d.laneMajor and (e.laneMinor < d.laneMinor "
                        + "or e.laneMinor = d.laneMinor and e.lanePart < d.lanePart))) order by d.dueAt, d.id",
                        DeliveryEntity.class)
                .setParameter("webhook", webhook.id())
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
    }

    private List<Job> jobs(List<DeliveryEntity> leased, Map<Long, WebhookEntity> webhooks) {
        var events = byId(EventEntity.class, EventEntity::id, leased.stream().map(DeliveryEntity::eventId));
        var accounts = byId(AccountEntity.class, AccountEntity::id, Stream.concat(
                events.values().stream().map(EventEntity::accountId),
                webhooks.values().stream().map(WebhookEntity::accountId)));
        var read = events.values().stream().collect(Collectors.toMap(EventEntity::id, event -> json.read(event.payload())));
        return leased.stream().map(delivery -> {
            var webhook = webhooks.get(delivery.webhookId());
            var event = delivery.eventId() == null ? null : events.get(delivery.eventId());
            Long accountId = event == null ? webhook.accountId() : Long.valueOf(event.accountId());
            Account account = accountId == null ? null : accounts.get(accountId).snapshot();
            return new Job(delivery.id(), delivery.uuid(), delivery.attempts() + 1, delivery.eventName(), event == null ? null : read.get(event.id()),
                    event == null ? null : event.createdAt(), delivery.body(), account, webhook.snapshot(),
                    webhook.channel());
        }).toList();
    }

    private <T> Map<Long, T> byId(Class<T> type, Function<T, Long> id, Stream<Long> ids) {
        Collection<Long> wanted = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? Map.of()
                : em.createQuery("select x from " + type.getSimpleName() + " x where x.id in :ids", type)
                        .setParameter("ids", wanted)
                        .getResultList().stream()
                        .collect(Collectors.toMap(id, Function.identity()));
    }
}
