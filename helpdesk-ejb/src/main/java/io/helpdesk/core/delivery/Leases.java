package io.helpdesk.core.delivery;

import io.helpdesk.api.account.Account;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.loop.OncePerMinute;
import io.helpdesk.core.outbox.StoredEvents;
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

    private static final Logger LOG = Logger.getLogger("io.helpdesk.deliveries");
    private static final OncePerMinute LOG_LIMIT = new OncePerMinute();
    private static final int MOST_AT_ONCE = 256;
    private static final String DUE =
            "d.state = WAITING and d.dueAt <= :now and (d.leasedUntil is null or d.leasedUntil <= :now)";

    @Inject
    private EntityManager em;

    @Inject
    private StoredEvents events;

    @Inject
    private Clock clock;

    /** @param room how many more a target may have under way on this node */
    public <T extends DeliveryTargetEntity> List<LeasedDelivery<T>> take(
            String owner, Transport<T> transport, ToIntFunction<T> room) {
        var now = clock.instant();
        var leased = new ArrayList<DeliveryEntity>();
        var targets = new HashMap<Long, T>();
        for (var target : due(transport.targets(), now)) {
            int free = Math.min(room.applyAsInt(target), MOST_AT_ONCE - leased.size());
            if (free > 0 && target.readable() && transport.ready(target)) {
                targets.put(target.id(), target);
                leased.addAll(due(target, now, free));
            }
        }
        if (leased.isEmpty()) {
            return List.of();
        }
        em.createQuery("update DeliveryEntity d set d.leaseOwner = :owner, d.leasedUntil = :until where d.id in :ids")
                .setParameter("owner", owner)
                .setParameter("until", now.plus(transport.terms().lease()))
                .setParameter("ids", leased.stream().map(DeliveryEntity::id).toList())
                .executeUpdate();
        return whole(leased, targets);
    }

    /** Gives back what this node will not send any more. */
    public void release(String owner) {
        em.createQuery("update DeliveryEntity d set d.leaseOwner = null, d.leasedUntil = null "
                        + "where d.leaseOwner = :owner and d.state = WAITING")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    private <T extends DeliveryTargetEntity> List<T> due(Class<T> targets, Instant now) {
        return reading(
                        "select t from " + targets.getSimpleName() + " t where t.active = true "
                                + "and (t.pausedUntil is null or t.pausedUntil <= :now) and exists (select 1 from DeliveryEntity d "
                                + "where d.targetId = t.id and " + DUE + ") order by t.id",
                        targets)
                .setParameter("now", now)
                .getResultList();
    }

    private List<DeliveryEntity> due(DeliveryTargetEntity target, Instant now, int limit) {
        return reading(
                        "select d from DeliveryEntity d where d.targetId = :target and " + DUE
                                + " and not exists (select 1 from DeliveryEntity e "
                                + "where e.targetId = d.targetId and e.lane = d.lane and e.state = WAITING "
                                + "and (e.laneMajor < d.laneMajor or e.laneMajor = d.laneMajor and (e.laneMinor < d.laneMinor "
                                + "or e.laneMinor = d.laneMinor and e.lanePart < d.lanePart))) order by d.dueAt, d.id",
                        DeliveryEntity.class)
                .setParameter("target", target.id())
                .setParameter("now", now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
    }

    /** What is read here is changed by statements alone, so nothing has to be compared or flushed. */
    private <T> TypedQuery<T> reading(String query, Class<T> type) {
        return em.createQuery(query, type)
                .setHint("org.hibernate.readOnly", true)
                .setFlushMode(FlushModeType.COMMIT);
    }

    private <T extends DeliveryTargetEntity> List<LeasedDelivery<T>> whole(
            List<DeliveryEntity> leased, Map<Long, T> targets) {
        var told = events.withIds(leased.stream()
                .map(DeliveryEntity::eventId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var accounts = accounts(leased.stream().map(DeliveryEntity::accountId));
        return leased.stream()
                .map(delivery -> {
                    var target = targets.get(delivery.targetId());
                    var event = delivery.eventId() == null ? null : told.get(delivery.eventId());
                    return new LeasedDelivery<>(
                            delivery.id(),
                            delivery.uuid(),
                            delivery.accountId(),
                            delivery.attempts() + 1,
                            delivery.eventName(),
                            delivery.eventId(),
                            event == null ? null : event.event(),
                            event == null ? null : event.createdAt(),
                            delivery.body(),
                            accounts.get(delivery.accountId()),
                            target);
                })
                .toList();
    }

    private Map<Long, Account> accounts(Stream<Long> ids) {
        return reading("select a from AccountEntity a where a.id in :ids", AccountEntity.class)
                .setParameter("ids", ids.filter(Objects::nonNull).collect(Collectors.toSet()))
                .getResultList()
                .stream()
                .flatMap(account -> snapshot(account).stream())
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** Empty if what is stored of it makes no sense: its deliveries are tried again later. */
    private static Optional<Account> snapshot(AccountEntity account) {
        try {
            return Optional.of(account.snapshot());
        } catch (IllegalStateException unreadable) {
            if (LOG_LIMIT.now()) {
                LOG.log(
                        Level.SEVERE,
                        "Account " + account.id() + " cannot be read; its deliveries wait until it is mended",
                        unreadable);
            }
            return Optional.empty();
        }
    }
}
