package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.message.Posting;
import io.helpdesk.core.rule.Bounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes one change to a conversation that the current transaction has locked, and notes it as an activity. */
@ApplicationScoped
class ConversationChanges {

    @Inject
    private EntityManager em;

    @Inject
    private Assignment assignment;

    @Inject
    private Posting posting;

    @Inject
    private Seen seen;

    @Inject
    private Bounds bounds;

    /** @return what changed, in the core's words; empty if nothing did */
    Set<String> apply(Caller caller, ConversationEntity conversation, ConversationChange change, Instant now) {
        if (change instanceof ConversationChange.SetStatus to) {
            return status(caller, conversation, to.status(), to.snoozedUntil(), now);
        }
        if (change instanceof ConversationChange.ToggleStatus) {
            var other = conversation.status() == ConversationStatus.OPEN ? ConversationStatus.RESOLVED : ConversationStatus.OPEN;
            return status(caller, conversation, other, null, now);
        }
        if (change instanceof ConversationChange.Close) {
            return noted(conversation.close(now), "status", caller, conversation, Activity.Kind.STATUS_CHANGED, "closed", null, now);
        }
        if (change instanceof ConversationChange.ClaimIfOpen) {
            return conversation.status() == ConversationStatus.OPEN && caller.userId() != null
                    ? toAgent(caller, conversation, caller.userId(), now)
                    : Set.of();
        }
        if (change instanceof ConversationChange.SetPriority to) {
            return priority(caller, conversation, to.priority(), now);
        }
        if (change instanceof ConversationChange.AssignAgent to) {
            return toAgent(caller, conversation, to.agentId(), now);
        }
        if (change instanceof ConversationChange.AssignTeam to) {
            return toTeam(caller, conversation, to, now);
        }
        if (change instanceof ConversationChange.SetBot to) {
            return bot(conversation, to.botId(), now);
        }
        if (change instanceof ConversationChange.ReplaceCustomAttributes to) {
            conversation.describeCustom(to.attributes(), now);
            carriesNotTooMuch(conversation);
            return Set.of("custom_attributes");
        }
        if (change instanceof ConversationChange.SetAdditionalAttributes to) {
            conversation.describe(to.attributes(), now);
            carriesNotTooMuch(conversation);
            return Set.of("additional_attributes");
        }
        if (change instanceof ConversationChange.SeenByContact) {
            return seen.byContact(conversation, now);
        }
        if (change instanceof ConversationChange.SeenByAgents) {
            return seen.byAgents(caller, conversation, now);
        }
        return labels(caller, conversation, change, now);
    }

    /** Both kinds together, as each may have been written alone. */
    private void carriesNotTooMuch(ConversationEntity conversation) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("additional_attributes", conversation.additionalAttributes());
        attributes.put("custom_attributes", conversation.customAttributes());
        bounds.attributes("conversation", attributes);
    }

    private Set<String> status(
            Caller caller, ConversationEntity conversation, ConversationStatus wanted, Instant until, Instant now) {
        boolean moved = wanted != conversation.status() || conversation.closed();
        if (!conversation.setStatus(wanted, until, now)) {
            return Set.of();
        }
        var subject = wanted.name().toLowerCase(Locale.ROOT)
                + (wanted == ConversationStatus.RESOLVED && caller.is(Caller.Kind.CONTACT) ? " by contact" : "");
        if (moved || wanted == ConversationStatus.SNOOZED) {
            note(caller, conversation, Activity.Kind.STATUS_CHANGED, subject, null, now);
        }
        if (moved) {
            assignment.automatically(caller, conversation, now);
        }
        return Set.of("status");
    }

    private Set<String> priority(Caller caller, ConversationEntity conversation, Priority wanted, Instant now) {
        var before = conversation.priority();
        if (wanted == before) {
            return Set.of();
        }
        conversation.prioritise(wanted, now);
        return noted(true, "priority", caller, conversation, Activity.Kind.PRIORITY_CHANGED, word(wanted), word(before), now);
    }

    private Set<String> toAgent(Caller caller, ConversationEntity conversation, Long userId, Instant now) {
        var before = conversation.assigneeId();
        assignment.toAgent(caller, conversation, userId, now);
        return java.util.Objects.equals(before, conversation.assigneeId()) ? Set.of() : Set.of("assignee");
    }

    private Set<String> toTeam(
            Caller caller, ConversationEntity conversation, ConversationChange.AssignTeam to, Instant now) {
        var team = conversation.teamId();
        var assignee = conversation.assigneeId();
        assignment.toTeam(caller, conversation, to.teamId(), false, to.clearsAssignee(), now);
        var changed = new TreeSet<String>();
        if (!java.util.Objects.equals(team, conversation.teamId())) {
            changed.add("team");
        }
        if (!java.util.Objects.equals(assignee, conversation.assigneeId())) {
            changed.add("assignee");
        }
        return changed;
    }

    private Set<String> bot(ConversationEntity conversation, Long botId, Instant now) {
        if (java.util.Objects.equals(botId, conversation.botId())) {
            return Set.of();
        }
        if (botId != null) {
            bot(conversation.accountId(), botId);
        }
        conversation.ledBy(botId, now);
        return Set.of("bot");
    }

    /** @throws NotFound {@code "bot"} */
    void bot(long accountId, long botId) {
        var bot = em.find(AgentBotEntity.class, botId);
        if (bot == null || bot.accountId() != null && bot.accountId() != accountId) {
            throw new NotFound("bot");
        }
    }

    private Set<String> labels(Caller caller, ConversationEntity conversation, ConversationChange change, Instant now) {
        var before = conversation.labels();
        var after = new TreeSet<>(before);
        if (change instanceof ConversationChange.ReplaceLabels to) {
            after.clear();
            after.addAll(LabelRules.cleaned(to.labels()));
        } else if (change instanceof ConversationChange.AddLabels more) {
            after.addAll(LabelRules.cleaned(more.labels()));
        } else {
            after.removeAll(((ConversationChange.RemoveLabels) change).labels());
        }
        if (after.equals(before)) {
            return Set.of();
        }
        bounds.list("conversation", "labels", after);
        conversation.label(after, now);
        var added = new TreeSet<>(after);
        added.removeAll(before);
        var removed = new TreeSet<>(before);
        removed.removeAll(after);
        noteLabels(caller, conversation, Activity.Kind.LABELS_ADDED, added, now);
        noteLabels(caller, conversation, Activity.Kind.LABELS_REMOVED, removed, now);
        return Set.of("labels");
    }

    private void noteLabels(
            Caller caller, ConversationEntity conversation, Activity.Kind kind, Set<String> labels, Instant now) {
        if (!labels.isEmpty()) {
            posting.activity(conversation, new Activity(kind, caller.name(), null, null, List.copyOf(labels)), now);
        }
    }

    private Set<String> noted(
            boolean changed, String field, Caller caller, ConversationEntity conversation, Activity.Kind kind,
            String subject, String previous, Instant now) {
        if (!changed) {
            return Set.of();
        }
        note(caller, conversation, kind, subject, previous, now);
        return Set.of(field);
    }

    private void note(
            Caller caller, ConversationEntity conversation, Activity.Kind kind, String subject, String previous,
            Instant now) {
        posting.activity(conversation, new Activity(kind, caller.name(), subject, previous, List.of()), now);
    }

    private static String word(Priority priority) {
        return priority == null ? null : priority.name().toLowerCase(Locale.ROOT);
    }
}
