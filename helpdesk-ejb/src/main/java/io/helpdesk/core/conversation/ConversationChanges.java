package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.contact.ContactRegister;
import io.helpdesk.core.conversation.message.Posting;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.status.RecentNamedStatuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

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
    private ContactRegister people;

    @Inject
    private LastSeen seen;

    @Inject
    private RecentNamedStatuses statuses;

    @Inject
    private Bounds bounds;

    /** @return what changed; empty if nothing did */
    Set<ConversationField> apply(
            Caller caller, ConversationEntity conversation, ConversationChange change, Instant now) {
        return change.match(new Applied(caller, conversation, now));
    }

    /** @throws NotFound {@code "bot"} */
    void bot(long accountId, long botId) {
        var bot = em.find(AgentBotEntity.class, botId);
        if (bot == null || !bot.serves(accountId)) {
            throw new NotFound("bot");
        }
    }

    /** What each change does to one conversation. */
    private final class Applied implements ConversationChange.Cases<Set<ConversationField>> {

        private final Caller caller;
        private final ConversationEntity conversation;
        private final Instant now;

        private Applied(Caller caller, ConversationEntity conversation, Instant now) {
            this.caller = caller;
            this.conversation = conversation;
            this.now = now;
        }

        @Override
        public Set<ConversationField> setStatus(ConversationChange.SetStatus to) {
            return status(to.status(), to.snoozedUntil());
        }

        @Override
        public Set<ConversationField> setNamedStatus(ConversationChange.SetNamedStatus to) {
            var wanted = statuses.of(conversation.accountId(), to.statusId()).orElseThrow(() -> new NotFound("status"));
            boolean moved = moves(wanted.state());
            if (!conversation.setStatus(wanted, now)) {
                return Set.of();
            }
            note(Activity.Kind.NAMED_STATUS_SET, wanted.name(), null);
            if (!moved) {
                return Set.of(ConversationField.NAMED_STATUS);
            }
            assignment.automatically(caller, conversation, now);
            return Set.of(ConversationField.STATUS, ConversationField.NAMED_STATUS);
        }

        private boolean moves(ConversationStatus wanted) {
            return wanted != conversation.status() || conversation.state().closed();
        }

        @Override
        public Set<ConversationField> toggleStatus() {
            boolean open = conversation.status() == ConversationStatus.OPEN;
            return status(open ? ConversationStatus.RESOLVED : ConversationStatus.OPEN, null);
        }

        @Override
        public Set<ConversationField> close() {
            if (!conversation.close(now)) {
                return Set.of();
            }
            note(Activity.Kind.STATUS_CHANGED, "closed", null);
            return Set.of(ConversationField.STATUS);
        }

        private Set<ConversationField> status(ConversationStatus wanted, Instant until) {
            boolean moved = moves(wanted);
            boolean named = conversation.state().named() != null;
            if (!conversation.setStatus(wanted, until, now)) {
                return Set.of();
            }
            var subject = wanted.name().toLowerCase(Locale.ROOT)
                    + (wanted == ConversationStatus.RESOLVED && caller.is(Caller.Kind.CONTACT) ? " by contact" : "");
            if (moved || named || wanted == ConversationStatus.SNOOZED) {
                note(Activity.Kind.STATUS_CHANGED, subject, null);
            }
            if (moved) {
                assignment.automatically(caller, conversation, now);
            }
            return Set.of(ConversationField.STATUS);
        }

        /** Beyond its value, a few fields have a rule or are noted. */
        @Override
        public Set<ConversationField> setField(ConversationChange.SetField to) {
            var priority = conversation.priority();
            if (!conversation.set(to.field(), to.value(), now)) {
                return Set.of();
            }
            switch (to.field()) {
                case BOT -> {
                    if (to.value() != null) {
                        bot(conversation.accountId(), (Long) to.value());
                    }
                }
                case ADDITIONAL_ATTRIBUTES, CUSTOM_ATTRIBUTES -> carriesNotTooMuch();
                case PRIORITY -> note(Activity.Kind.PRIORITY_CHANGED, word(conversation.priority()), word(priority));
                default -> {}
            }
            return Set.of(to.field());
        }

        @Override
        public Set<ConversationField> claimIfOpen() {
            return conversation.status() == ConversationStatus.OPEN && caller.userId() != null
                    ? assignee(caller.userId())
                    : Set.of();
        }

        @Override
        public Set<ConversationField> assignAgent(ConversationChange.AssignAgent to) {
            return assignee(to.agentId());
        }

        private Set<ConversationField> assignee(Long userId) {
            var before = conversation.assigneeId();
            assignment.toAgent(caller, conversation, userId, now);
            return Objects.equals(before, conversation.assigneeId()) ? Set.of() : Set.of(ConversationField.ASSIGNEE);
        }

        @Override
        public Set<ConversationField> assignTeam(ConversationChange.AssignTeam to) {
            var team = conversation.teamId();
            var assignee = conversation.assigneeId();
            assignment.toTeam(caller, conversation, to.teamId(), false, to.clearsAssignee(), now);
            var changed = EnumSet.noneOf(ConversationField.class);
            if (!Objects.equals(team, conversation.teamId())) {
                changed.add(ConversationField.TEAM);
            }
            if (!Objects.equals(assignee, conversation.assigneeId())) {
                changed.add(ConversationField.ASSIGNEE);
            }
            return changed;
        }

        @Override
        public Set<ConversationField> mergeContactAttributes(ConversationChange.MergeContactAttributes to) {
            people.change(
                    conversation.contact(),
                    SaveContact.builder().customAttributes(to.attributes()).build());
            return Set.of(ConversationField.UPDATED_AT);
        }

        /** Both kinds together, as each may have been written alone. */
        private void carriesNotTooMuch() {
            var attributes = new LinkedHashMap<String, Object>();
            attributes.put("additional_attributes", conversation.additionalAttributes());
            attributes.put("custom_attributes", conversation.customAttributes());
            bounds.attributes("conversation", attributes);
        }

        @Override
        public Set<ConversationField> replaceLabels(ConversationChange.ReplaceLabels to) {
            var wanted = LabelRules.cleaned(to.labels());
            return labels(labels -> {
                labels.clear();
                labels.addAll(wanted);
            });
        }

        @Override
        public Set<ConversationField> addLabels(ConversationChange.AddLabels to) {
            return labels(labels -> labels.addAll(LabelRules.cleaned(to.labels())));
        }

        @Override
        public Set<ConversationField> removeLabels(ConversationChange.RemoveLabels to) {
            return labels(labels -> labels.removeAll(to.labels()));
        }

        private Set<ConversationField> labels(Consumer<Set<String>> edit) {
            var before = conversation.labels();
            var after = new TreeSet<>(before);
            edit.accept(after);
            if (after.equals(before)) {
                return Set.of();
            }
            bounds.list("conversation", "labels", after);
            conversation.label(after, now);
            noteLabels(Activity.Kind.LABELS_ADDED, after, before);
            noteLabels(Activity.Kind.LABELS_REMOVED, before, after);
            return Set.of(ConversationField.LABELS);
        }

        /** @param without what is not noted of the labels */
        private void noteLabels(Activity.Kind kind, Collection<String> labels, Set<String> without) {
            var noted = new TreeSet<>(labels);
            noted.removeAll(without);
            if (!noted.isEmpty()) {
                posting.activity(conversation, new Activity(kind, caller.name(), null, null, List.copyOf(noted)), now);
            }
        }

        @Override
        public Set<ConversationField> seenByContact() {
            return seen.byContact(conversation, now);
        }

        @Override
        public Set<ConversationField> seenByAgents() {
            return seen.byAgents(caller, conversation, now);
        }

        @Override
        public Set<ConversationField> markUnread() {
            return seen.noMore(caller, conversation);
        }

        @Override
        public Set<ConversationField> mute() {
            var changed = new HashSet<>(status(ConversationStatus.RESOLVED, null));
            changed.addAll(block(true, Activity.Kind.MUTED));
            return changed;
        }

        @Override
        public Set<ConversationField> unmute() {
            return block(false, Activity.Kind.UNMUTED);
        }

        private Set<ConversationField> block(boolean blocked, Activity.Kind kind) {
            people.change(
                    conversation.contact(),
                    SaveContact.builder().blocked(blocked).build());
            note(kind, null, null);
            return Set.of(ConversationField.UPDATED_AT);
        }

        private void note(Activity.Kind kind, String subject, String previous) {
            posting.activity(conversation, new Activity(kind, caller.name(), subject, previous, List.of()), now);
        }
    }

    private static String word(Priority priority) {
        return priority == null ? null : priority.name().toLowerCase(Locale.ROOT);
    }
}
