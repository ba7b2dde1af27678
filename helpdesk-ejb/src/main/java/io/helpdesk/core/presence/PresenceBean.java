package io.helpdesk.core.presence;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.presence.Presence;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the last sign of life with the membership and the session it came from: one statement, no row of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class PresenceBean implements Presence {

    private record Key(long accountId, boolean withContacts) {}

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private RecentLookups recent;

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public void connected(Caller caller) {
        Instant now = clock.instant();
        if (caller.is(Caller.Kind.USER)) {
            mark("membership", "account_id = :account and user_id = :one", caller.accountId(), caller.id(), now);
        } else if (caller.scope() instanceof AccessScope.OneSession only) {
            mark("contact_session", "account_id = :account and id = :one", caller.accountId(), only.sessionId(), now);
        } else if (caller.scope() instanceof AccessScope.OneContact own) {
            mark(
                    "contact_session",
                    "account_id = :account and contact_id = :one and identity_proven = true",
                    caller.accountId(),
                    own.contactId(),
                    now);
        }
    }

    private void mark(String table, String which, long accountId, long one, Instant now) {
        em.createNativeQuery("update " + table + " set present_at = :now where " + which
                        + " and (present_at is null or present_at < :stale)")
                .setParameter("now", now)
                .setParameter("account", accountId)
                .setParameter("one", one)
                .setParameter("stale", now.minus(PresenceWindow.PRECISION))
                .executeUpdate();
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Present present(Caller caller) {
        boolean withContacts = !caller.is(Caller.Kind.CONTACT);
        var key = new Key(caller.accountId(), withContacts);
        var known = recent.remember(Present.class, key, () -> lookUp(key));
        // whoever has just come expects to see themselves
        return !caller.is(Caller.Kind.USER) || known.users().containsKey(caller.id()) ? known : lookUp(key);
    }

    private Present lookUp(Key key) {
        Instant since = PresenceWindow.since(clock.instant());
        Map<Long, Availability> users = em
                .createQuery(
                        "select m.userId, m.availability from MembershipEntity m "
                                + "where m.accountId = :account and (m.autoOffline = false or m.presentAt > :since)",
                        Object[].class)
                .setParameter("account", key.accountId())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Availability) row[1]));
        return new Present(users, key.withContacts() ? contacts(key.accountId(), since) : Set.of());
    }

    private Set<Long> contacts(long accountId, Instant since) {
        return new HashSet<>(em.createQuery(
                        "select s.contactId from ContactSessionEntity s where s.accountId = :account "
                                + "and s.presentAt > :since",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getResultList());
    }
}
