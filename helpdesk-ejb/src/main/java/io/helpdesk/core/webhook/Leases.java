package io.helpdesk.core.webhook;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.loop.Seldom;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leases due deliveries to this node: nobody else takes them until the lease ends. A delivery waits while an earlier one
 * of its lane does. States are written out in the queries, or PostgreSQL would not see that its indexes of what waits fit.
 */
@Stateless
public class Leases {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");
    private static final Seldom SELDOM = new Seldom();
    private static final int MOST_AT_ONCE = 256;
    private static final String DUE = "d.state = WAITING and d.dueAt <= :now and (d.leasedUntil is null or d.leasedUntil <= :now)";

    @Inject
    private EntityManager em;

    @Inject
    private RecentEvents events;

    @Inject
    private Clock clock;

    /** @param room how many more a webhook may have under way on this node */
    public List<Job> take(String owner, Carrier carrier, ToIntFunction<WebhookEntity> room) {
        var now = clock.instant();
        var leased = new ArrayList<DeliveryEntity>();
        var webhooks = new HashMap<Long, WebhookEntity>();
        for (var webhook : due(carrier.terms().by(), now)) {
            int free = Math.min(room.applyAsInt(webhook), MOST_AT_ONCE - leased.size());
            if (free > 0 && webhook.readable() && carrier.ready(webhook)) {
                webhooks.put(webhook.id(), webhook);
                leased.addAll(due(webhook, now, free));
            }
        }
        if (leased.isEmpty()) {
            return List.of();
        }
        em.createQuery("update DeliveryEntity d set d.leaseOwner = :owner, d.leasedUntil = :until where d.id in :ids")
                .setParameter("owner", owner)
                .setParameter("until", now.plus(carrier.terms().lease()))
                .setParameter("ids", leased.stream().map(DeliveryEntity::id).toList())
                .executeUpdate();
        return jobs(leased, webhooks);
    }

    /** Gives back what this node will not send any more. */
    public void release(String owner) {
        em.createQuery("update DeliveryEntity d set d.leaseOwner = null, d.leasedUntil = null "
                        + "where d.leaseOwner = :owner and d.state = WAITING")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    private List<WebhookEntity> due(WebhookEntity.By carrier, Instant now) {
        return reading("select w from WebhookEntity w where w.carrier = :carrier and w.active = true "
                        + "and (w.pausedUntil is null or w.pausedUntil <= :now) and exists (select 1 from DeliveryEntity d "
                        + "where d.webhookId = w.id and " + DUE + ") order by w.id", WebhookEntity.class)
                .setParameter("carrier", carrier)
                .setParameter("now", now)
                .getResultList();
    }

    private List<DeliveryEntity> due(WebhookEntity webhook, Instant now, int limit) {
        return reading("select d from DeliveryEntity d where d.webhookId = :webhook and " + DUE
                        + " and not exists (select 1 from DeliveryEntity e "
                        + "where e.webhookId = d.webhookId and e.lane = d.lane and e.state = WAITING "
                        + "and (e.laneMajor < d.laneMajor or e.laneMajor = d.laneMajor and (e.laneMinor < d.laneMinor "
                        + "or e.laneMinor = d.laneMinor and e.lanePart < d.lanePart))) order by d.dueAt, d.id",
                        DeliveryEntity.class)
                .setParameter("webhook", webhook.id())
                .setParameter("now", now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
    }

    /** What is read here is changed by statements alone, so nothing has to be compared or flushed. */
    private <T> TypedQuery<T> reading(String query, Class<T> type) {
        return em.createQuery(query, type).setHint("org.hibernate.readOnly", true).setFlushMode(FlushModeType.COMMIT);
    }

    private List<Job> jobs(List<DeliveryEntity> leased, Map<Long, WebhookEntity> targets) {
        var told = events.withIds(leased.stream().map(DeliveryEntity::eventId).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var webhooks = targets.values().stream().collect(Collectors.toMap(WebhookEntity::id, WebhookEntity::snapshot));
        var accounts = accounts(Stream.concat(
                told.values().stream().map(RecentEvents.Told::accountId), webhooks.values().stream().map(Webhook::accountId)));
        return leased.stream().map(delivery -> {
            var webhook = webhooks.get(delivery.webhookId());
            var event = delivery.eventId() == null ? null : told.get(delivery.eventId());
            Long accountId = event == null ? webhook.accountId() : Long.valueOf(event.accountId());
            return new Job(delivery.id(), delivery.uuid(), delivery.attempts() + 1, delivery.eventName(), delivery.eventId(),
                    event == null ? null : event.event(), event == null ? null : event.at(), delivery.body(),
                    accountId == null ? null : accounts.get(accountId), webhook, targets.get(webhook.id()).channel());
        }).toList();
    }

    private Map<Long, Account> accounts(Stream<Long> ids) {
        return reading("select a from AccountEntity a where a.id in :ids", AccountEntity.class)
                .setParameter("ids", ids.filter(Objects::nonNull).collect(Collectors.toSet()))
                .getResultList().stream()
                .flatMap(account -> snapshot(account).stream())
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** Empty if what is stored of it makes no sense: its deliveries are tried again later. */
    private static Optional<Account> snapshot(AccountEntity account) {
        try {
            return Optional.of(account.snapshot());
        } catch (IllegalStateException unreadable) {
            if (SELDOM.now()) {
                LOG.log(Level.SEVERE, "Account " + account.id() + " cannot be read; its webhooks wait until it is mended", unreadable);
            }
            return Optional.empty();
        }
    }
}
