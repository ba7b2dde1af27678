package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationCounts;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.deed.Deed;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationDeleted;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.conversation.message.Authors;
import io.helpdesk.core.conversation.survey.SurveyRegister;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.file.FileErasure;
import io.helpdesk.core.outbox.Outbox;
import io.helpdesk.core.permission.Permitted;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Reads;
import io.helpdesk.core.transaction.Retried;
import io.helpdesk.core.visitor.VisitorView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Opens, finds and changes conversations. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ConversationsBean implements Conversations {

    private static final int UNREAD_SHOWN = 10;

    /** Changes that nobody is told of: somebody merely looked (chatwoot-events 1.1). */
    private static final Set<ConversationField> QUIET = Set.of(ConversationField.AGENT_LAST_SEEN_AT);

    @Inject
    private EntityManager em;

    @Inject
    private FileErasure files;

    @Inject
    private Clock clock;

    @Inject
    private ConversationOpener opening;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationQuery query;

    @Inject
    private ConversationChanges changes;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private Authors authors;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<ConversationSeen> seen;

    @Inject
    private SurveyRegister surveys;

    @Inject
    private DeedRegister deeds;

    @Inject
    private MessageArrival arrival;

    @Override
    @Requires(Permission.CONVERSATION_OPEN)
    public Conversation open(Caller caller, OpenConversation command) {
        return VisitorView.of(caller, opening.open(caller, command));
    }

    @Override
    @Reads
    @Requires(Permission.CONVERSATION_READ)
    public Conversation get(Caller caller, ConversationRef which) {
        return VisitorView.of(caller, snapshots.of(lookup.readFor(caller, which)));
    }

    @Override
    @Reads
    @Requires(Permission.CONVERSATION_READ)
    public Page<Conversation> find(Caller caller, Condition condition, List<Sort> order, PageRequest page) {
        var found = query.find(caller, condition, order, page);
        return new Page<>(snapshots.of(found.items()), found.total())
                .map(conversation -> VisitorView.of(caller, conversation));
    }

    @Override
    @Reads
    @Requires(Permission.CONVERSATION_READ)
    public Page<Long> keys(Caller caller, Condition condition, List<Sort> order, PageRequest page) {
        return query.keys(caller, condition, order, page);
    }

    @Override
    @Reads
    @Requires(Permission.CONVERSATION_READ)
    public ConversationCounts count(Caller caller, Condition condition) {
        return query.count(caller, condition);
    }

    @Override
    @Reads
    @Requires(Permission.CONVERSATION_READ)
    public Map<Long, Integer> unreadBy(Caller caller, Collection<Long> conversationIds) {
        return caller.userId() == null
                ? Map.of()
                : query.unreadBy(caller.accountId(), caller.userId(), conversationIds, UNREAD_SHOWN);
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Map<UUID, Long> contactsOf(Caller caller, Set<UUID> uuids) {
        refuseTooMany(uuids);
        return uuids.isEmpty() ? Map.of() : query.contactsOf(caller, uuids);
    }

    private static void refuseTooMany(Set<?> some) {
        if (some.size() > MOST_AT_ONCE) {
            throw new Invalid("conversation", new Violation("ids", Rule.TOO_MANY, (long) MOST_AT_ONCE));
        }
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Conversation change(Caller caller, ConversationRef which, List<ConversationChange> wanted) {
        wanted.stream()
                .flatMap(change -> ChangePermissions.of(change).stream())
                .forEach(needed -> Permitted.demand(caller, needed));
        var conversation = lookup.lockedFor(caller, which);
        var now = clock.instant();
        var newest = conversation.activity().lastMessageId();
        boolean unread = conversation.activity().unreadCount() > 0;
        var changed = new TreeSet<ConversationField>();
        wanted.forEach(change -> changed.addAll(changes.apply(caller, conversation, change, now)));
        if (unread
                && conversation.activity().unreadCount() == 0
                && changed.contains(ConversationField.AGENT_LAST_SEEN_AT)) {
            seen.fire(new ConversationSeen(conversation, now));
        }
        var state = snapshots.of(conversation);
        if (!QUIET.containsAll(changed)) {
            outbox.record(
                    new ConversationChanged(
                            state,
                            List.copyOf(changed),
                            snapshots.takeChanges(conversation),
                            caller.userId(),
                            snapshots.message(conversation, state, newest)),
                    conversation.id(),
                    conversation.revision() + 1);
        }
        if (changed.contains(ConversationField.STATUS) && conversation.status() == ConversationStatus.RESOLVED) {
            var asked = surveys.ask(conversation, now);
            asked.ifPresent(message -> arrival.announce(caller, conversation, message, now));
            state = asked.isPresent() ? snapshots.of(conversation) : state;
        }
        return VisitorView.of(caller, state);
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public void changeAll(Caller caller, Set<Long> numbers, List<ConversationChange> wanted) {
        refuseTooMany(numbers);
        // in the order of their keys, as whoever changes several does
        query.keys(
                        caller,
                        new Condition.In(ConversationField.NUMBER, numbers),
                        List.of(new Sort(ConversationField.ID, false)),
                        PageRequest.all())
                .items()
                .forEach(key -> change(caller, new ConversationRef.Id(key), wanted));
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public void delete(Caller caller, ConversationRef which) {
        var conversation = lookup.lockedFor(caller, which);
        outbox.record(
                new ConversationDeleted(snapshots.of(conversation), caller.userId()),
                conversation.id(),
                conversation.revision() + 1);
        deeds.removed(caller, Deed.Thing.CONVERSATION, conversation.id(), Map.of("display_id", conversation.number()));
        files.ofConversation(conversation.id());
        em.remove(conversation);
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public void typing(Caller caller, ConversationRef which, boolean on, boolean privateNote) {
        var state = snapshots.of(lookup.readFor(caller, which));
        // no place in the order of the conversation's revisions: it changes nothing
        outbox.record(new Typing(state, authors.of(caller, state.contact()).orElse(null), on, privateNote));
    }
}
