package io.helpdesk.core.account;

import io.helpdesk.api.agent.Role;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** How users come into accounts and leave them. */
@ApplicationScoped
public class Memberships {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private RecentLookups recent;

    @Inject
    private LockOrder order;

    @Inject
    private Clock clock;

    public Optional<MembershipEntity> find(long accountId, long userId) {
        return em
                .createQuery(
                        "select m from MembershipEntity m where m.accountId = :account and m.userId = :user",
                        MembershipEntity.class)
                .setParameter("account", accountId)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Keeps others from adding this member until the transaction ends. */
    public void hold(long accountId, long userId) {
        locks.hold(accountId, "member " + userId);
    }

    /** Those of these users who are members; nobody else can become one until the transaction ends. */
    public Set<Long> holdingAll(long accountId, Collection<Long> userIds) {
        locks.hold(accountId, userIds.stream().map(user -> "member " + user).toArray(String[]::new));
        return Set.copyOf(em.createQuery(
                        "select m.userId from MembershipEntity m where m.accountId = :account "
                                + "and m.userId in :users",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("users", userIds)
                .getResultList());
    }

    /** Adds a member; the caller has found out that there is none, holding the lock. */
    public MembershipEntity add(long accountId, long userId, Role role) {
        var membership = MembershipEntity.join(accountId, userId, role, clock.instant());
        em.persist(membership);
        recent.forgetAfterCommit();
        return membership;
    }

    /** Ends a membership with all it brought: places in teams and inboxes, assignments, key pair. */
    public void end(MembershipEntity membership) {
        order.ofUser(membership.accountId(), membership.userId());
        em.createQuery("delete from InboxMemberEntity w where w.accountId = :account and w.userId = :user")
                .setParameter("user", membership.userId())
                .setParameter("account", membership.accountId())
                .executeUpdate();
        em.createQuery("delete from TeamMemberEntity w where w.accountId = :account and w.userId = :user")
                .setParameter("user", membership.userId())
                .setParameter("account", membership.accountId())
                .executeUpdate();
        em.createNativeQuery("update conversation set assignee_id = null, revision = revision + 1, updated_at = :now "
                        + "where account_id = :account and assignee_id = :user")
                .setParameter("now", clock.instant())
                .setParameter("user", membership.userId())
                .setParameter("account", membership.accountId())
                .executeUpdate();
        em.remove(membership);
        em.flush();
        recent.forgetAfterCommit();
    }

    /** @throws Forbidden {@code "user"} if the user works in another account as well */
    public void refuseIfElsewhere(long accountId, long userId) {
        long others = em.createQuery(
                        "select count(m) from MembershipEntity m where m.userId = :user and m.accountId <> :account",
                        Long.class)
                .setParameter("user", userId)
                .setParameter("account", accountId)
                .getSingleResult();
        if (others > 0) {
            throw new Forbidden("user");
        }
    }

    /** Whether the user is in no account at all. */
    public boolean homeless(long userId) {
        return em.createQuery("select count(m) from MembershipEntity m where m.userId = :user", Long.class)
                        .setParameter("user", userId)
                        .getSingleResult()
                == 0;
    }
}
