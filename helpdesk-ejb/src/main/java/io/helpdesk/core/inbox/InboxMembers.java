package io.helpdesk.core.inbox;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who works in an inbox; only members of its account can. */
@ApplicationScoped
public class InboxMembers {

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private NaturalLocks locks;

    @Inject
    private RecentLookups recent;

    public List<Agent> add(long accountId, long inboxId, Set<Long> userIds) {
        refuseStrangers(accountId, userIds);
        enter(accountId, inboxId, userIds, held(accountId, inboxId));
        return directory.inboxAgents(accountId, inboxId);
    }

    public List<Agent> replace(long accountId, long inboxId, Set<Long> userIds) {
        refuseStrangers(accountId, userIds);
        var before = held(accountId, inboxId);
        var gone = new HashSet<>(before);
        gone.removeAll(userIds);
        drop(accountId, inboxId, gone);
        enter(accountId, inboxId, userIds, before);
        return directory.inboxAgents(accountId, inboxId);
    }

    public void remove(long accountId, long inboxId, Set<Long> userIds) {
        held(accountId, inboxId);
        drop(accountId, inboxId, userIds);
    }

    /** The members, whom nobody else changes until the transaction ends. */
    private Set<Long> held(long accountId, long inboxId) {
        locks.hold(accountId, "members of inbox " + inboxId);
        recent.forgetAfterCommit();
        return directory.inboxMembers(accountId, inboxId);
    }

    private void refuseStrangers(long accountId, Set<Long> userIds) {
        var agents = directory.agents(accountId, userIds);
        new Checks()
                .that(agents.size() == userIds.size(), "user", Rule.UNKNOWN_REFERENCE)
                .refuse("inbox_member");
    }

    private void enter(long accountId, long inboxId, Set<Long> userIds, Set<Long> before) {
        userIds.stream()
                .filter(user -> !before.contains(user))
                .sorted()
                .forEach(user -> em.persist(new InboxMemberEntity(accountId, inboxId, user)));
    }

    private void drop(long accountId, long inboxId, Collection<Long> userIds) {
        if (!userIds.isEmpty()) {
            em.createQuery(
                            "delete from InboxMemberEntity w where w.accountId = :account and w.inboxId = :inbox and w.userId in :users")
                    .setParameter("account", accountId)
                    .setParameter("inbox", inboxId)
                    .setParameter("users", userIds)
                    .executeUpdate();
        }
    }
}
