package io.helpdesk.core.agent;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.presence.PresenceWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks people up for the rest of the core: who works in an account, in a team, in an inbox, and who is there. Each
 * method is one statement and needs a transaction.
 */
@ApplicationScoped
public class Directory {

    private static final String AGENTS = "select m, u from MembershipEntity m join UserEntity u on u.id = m.userId ";

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The user as a member of the account; empty if it is not one. */
    public Optional<Agent> agent(long accountId, long userId) {
        return Optional.ofNullable(agents(accountId, List.of(userId)).get(userId));
    }

    /** Those of the users who are members of the account, by user id. */
    public Map<Long, Agent> agents(long accountId, Collection<Long> userIds) {
        var found = new LinkedHashMap<Long, Agent>();
        if (!userIds.isEmpty()) {
            em
                    .createQuery(AGENTS + "where m.accountId = :account and m.userId in :users", Object[].class)
                    .setParameter("account", accountId)
                    .setParameter("users", Set.copyOf(userIds))
                    .getResultList()
                    .stream()
                    .map(this::agent)
                    .forEach(agent -> found.put(agent.id(), agent));
        }
        return found;
    }

    /** All members of the account, by lower-case name. */
    public List<Agent> everybody(long accountId) {
        return em
                .createQuery(AGENTS + "where m.accountId = :account order by lower(u.name), u.id", Object[].class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(this::agent)
                .toList();
    }

    /** The members of an inbox, by user id. */
    public List<Agent> inboxAgents(long accountId, long inboxId) {
        return em
                .createQuery(
                        AGENTS + "where m.accountId = :account and m.userId in "
                                + "(select i.userId from InboxMemberEntity i where i.accountId = :account and i.inboxId = :inbox) order by u.id",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("inbox", inboxId)
                .getResultList()
                .stream()
                .map(this::agent)
                .toList();
    }

    /** The members of a team, by user id. */
    public List<Agent> teamAgents(long accountId, long teamId) {
        return em
                .createQuery(
                        AGENTS + "where m.accountId = :account and m.userId in "
                                + "(select t.userId from TeamMemberEntity t where t.accountId = :account and t.teamId = :team) order by u.id",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("team", teamId)
                .getResultList()
                .stream()
                .map(this::agent)
                .toList();
    }

    /** User ids of a team's members. */
    public Set<Long> teamMembers(long accountId, long teamId) {
        return new HashSet<>(em.createQuery(
                        "select t.userId from TeamMemberEntity t where t.accountId = :account and t.teamId = :team",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("team", teamId)
                .getResultList());
    }

    /** Those of the agents who can see the conversations of an inbox. */
    public Set<Long> reaching(long accountId, Collection<Agent> agents, long inboxId) {
        var reaching = new TreeSet<Long>();
        agents.stream()
                .filter(agent -> agent.role() == Role.ADMINISTRATOR)
                .map(Agent::id)
                .forEach(reaching::add);
        if (reaching.size() < agents.size()) {
            var inside = inboxMembers(accountId, inboxId);
            agents.stream().map(Agent::id).filter(inside::contains).forEach(reaching::add);
        }
        return reaching;
    }

    /** User ids of an inbox's members. */
    public Set<Long> inboxMembers(long accountId, long inboxId) {
        return new HashSet<>(em.createQuery(
                        "select i.userId from InboxMemberEntity i where i.accountId = :account and i.inboxId = :inbox",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("inbox", inboxId)
                .getResultList());
    }

    /**
     * User ids of an inbox's members who are there, in rising order: online, and not offline for want of a live connection
     * ({@link Agent#presence()}).
     */
    public List<Long> onlineMembers(long accountId, long inboxId) {
        return em.createQuery(
                        "select m.userId from MembershipEntity m, InboxMemberEntity w "
                                + "where w.accountId = :account and w.inboxId = :inbox and m.userId = w.userId and m.accountId = :account "
                                + "and m.enabled = true and m.availability = :online and (m.autoOffline = false or m.presentAt > :since) order by m.userId",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("inbox", inboxId)
                .setParameter("online", Availability.ONLINE)
                .setParameter("since", PresenceWindow.since(clock.instant()))
                .getResultList();
    }

    private Agent agent(Object[] membershipAndUser) {
        return ((MembershipEntity) membershipAndUser[0]).agent((UserEntity) membershipAndUser[1], clock.instant());
    }
}
