package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.agent.Roster;
import io.helpdesk.core.conversation.message.Authors;
import io.helpdesk.core.conversation.message.Posting;
import io.helpdesk.core.team.RecentTeams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Who takes care of a conversation: given by somebody, or found among those who are there (chatwoot-application 2.4, 5.6). */
@ApplicationScoped
class Assignment {

    @Inject
    private EntityManager em;

    @Inject
    private Roster roster;

    @Inject
    private RecentTeams teams;

    @Inject
    private Authors authors;

    @Inject
    private Posting posting;

    @Inject
    private ParticipantRegister participants;

    /** Whose turn it is, by inbox. Kept in memory: a row to update would make all creates of an inbox queue for it. */
    private final ConcurrentHashMap<Long, AtomicInteger> turns = new ConcurrentHashMap<>();

    /** @throws NotFound {@code "agent"} if the user is not a member of the account */
    void toAgent(Caller caller, ConversationEntity conversation, Long userId, Instant now) {
        if (Objects.equals(userId, conversation.assigneeId())) {
            if (userId != null) {
                member(conversation, userId);
            }
            return;
        }
        var name = userId == null ? null : member(conversation, userId);
        conversation.assign(userId, now);
        if (userId != null) {
            participants.takeIn(conversation, userId, now);
        }
        var kind = userId == null
                ? Activity.Kind.AGENT_UNASSIGNED
                : userId.equals(caller.userId()) ? Activity.Kind.SELF_ASSIGNED : Activity.Kind.AGENT_ASSIGNED;
        note(caller.name(), conversation, kind, name, null, now);
    }

    /**
     * @param keepsOutsider whether an assignee who is not in the team stays
     * @param clears whether a new team starts without an assignee
     * @throws NotFound {@code "team"}
     */
    void toTeam(
            Caller caller,
            ConversationEntity conversation,
            Long teamId,
            boolean keepsOutsider,
            boolean clears,
            Instant now) {
        if (Objects.equals(teamId, conversation.teamId())) {
            return;
        }
        var former = conversation.teamId() == null
                ? null
                : teams.of(conversation.accountId(), conversation.teamId()).orElse(null);
        if (teamId == null) {
            conversation.handTo(null, now);
            note(
                    caller.name(),
                    conversation,
                    Activity.Kind.TEAM_UNASSIGNED,
                    null,
                    former == null ? "" : former.name(),
                    now);
            return;
        }
        var team = teams.of(conversation.accountId(), teamId).orElseThrow(() -> new NotFound("team"));
        conversation.handTo(teamId, now);
        note(
                caller.name(),
                conversation,
                Activity.Kind.TEAM_ASSIGNED,
                team.name(),
                former == null ? null : former.name(),
                now);
        if (clears) {
            conversation.assign(null, now);
            return;
        }
        boolean dropped = !keepsOutsider
                && conversation.assigneeId() != null
                && !roster.inTeam(conversation.accountId(), teamId).contains(conversation.assigneeId());
        if (dropped) {
            conversation.assign(null, now);
        }
        if (conversation.assigneeId() == null && team.autoAssignment()) {
            var inTeam = roster.inTeam(conversation.accountId(), teamId);
            var there = roster
                    .online(conversation.accountId(), conversation.inbox().id())
                    .stream()
                    .filter(inTeam::contains)
                    .toList();
            pick(caller, conversation, withRoom(conversation.accountId(), there, team.mostAssigned()), now);
        }
    }

    /** An open conversation of an inbox with auto-assignment goes to the next member who is there, if it has nobody yet. */
    void automatically(Caller caller, ConversationEntity conversation, Instant now) {
        if (conversation.status() != ConversationStatus.OPEN
                || !conversation.inbox().autoAssignment()) {
            return;
        }
        long inboxId = conversation.inbox().id();
        if (conversation.assigneeId() == null
                || !roster.inInbox(conversation.accountId(), inboxId).contains(conversation.assigneeId())) {
            pick(caller, conversation, roster.online(conversation.accountId(), inboxId), now);
        }
    }

    /** Those who have fewer open conversations than the team gives anybody; asked only where there is such a limit. */
    private List<Long> withRoom(long accountId, List<Long> userIds, int most) {
        if (most == 0 || userIds.isEmpty()) {
            return userIds;
        }
        var full = Set.copyOf(em.createQuery(
                        "select c.assigneeId from ConversationEntity c where c.accountId = :account "
                                + "and c.assigneeId in :users and c.state.status in :open "
                                + "group by c.assigneeId having count(c) >= :most",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("users", userIds)
                .setParameter("open", Set.of(ConversationStatus.OPEN, ConversationStatus.PENDING))
                .setParameter("most", (long) most)
                .getResultList());
        return userIds.stream().filter(user -> !full.contains(user)).toList();
    }

    private void pick(Caller caller, ConversationEntity conversation, List<Long> candidates, Instant now) {
        if (candidates.isEmpty()) {
            return;
        }
        var turn = turns.computeIfAbsent(conversation.inbox().id(), id -> new AtomicInteger());
        toAgent(caller, conversation, candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size())), now);
    }

    private String member(ConversationEntity conversation, long userId) {
        return authors.member(conversation.accountId(), userId)
                .orElseThrow(() -> new NotFound("agent"))
                .name();
    }

    private void note(
            String actor,
            ConversationEntity conversation,
            Activity.Kind kind,
            String subject,
            String previous,
            Instant now) {
        posting.activity(conversation, new Activity(kind, actor, subject, previous, List.of()), now);
    }
}
