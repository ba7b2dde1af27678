package io.helpdesk.core.conversation.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.conversation.MessageArrival;
import io.helpdesk.core.conversation.survey.SurveyRegister;
import io.helpdesk.core.file.FileErasure;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.transaction.Reads;
import io.helpdesk.core.transaction.Retried;
import io.helpdesk.core.visitor.VisitorView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Posts and reads messages. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MessagesBean implements Messages {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private ConversationLookup conversations;

    @Inject
    private Posting posting;

    @Inject
    private MessageArrival arrival;

    @Inject
    private MessageSteps steps;

    @Inject
    private MessageSnapshots snapshots;

    @Inject
    private Authors authors;

    @Inject
    private MessageQuery query;

    @Inject
    private MessageTexts texts;

    @Inject
    private FileErasure files;

    @Inject
    private Bounds bounds;

    @Inject
    private ServedInboxes served;

    @Inject
    private SurveyRegister surveys;

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public Message post(Caller caller, ConversationRef which, PostMessage command) {
        var conversation = conversations.lockedFor(caller, which);
        var now = clock.instant();
        var message = posting.post(caller, conversation, command, now);
        return shown(caller, conversation, arrival.announce(caller, conversation, message, now));
    }

    @Override
    @Reads
    @Requires(Permission.MESSAGE_READ)
    public Page<Message> find(Caller caller, ConversationRef which, MessageWindow window) {
        var conversation = conversations.readFor(caller, which);
        var page = query.find(conversation, window);
        return new Page<>(snapshots.of(conversation, page.items()), page.total())
                .map(message -> shown(caller, conversation, message));
    }

    @Override
    @Reads
    @Requires(Permission.MESSAGE_READ)
    public Message get(Caller caller, ConversationRef which, UUID messageUuid) {
        var conversation = conversations.readFor(caller, which);
        return em
                .createQuery(
                        "select m from MessageEntity m where m.accountId = :account and m.uuid = :uuid and m.conversationId = :conversation",
                        MessageEntity.class)
                .setParameter("account", conversation.accountId())
                .setParameter("uuid", messageUuid)
                .setParameter("conversation", conversation.id())
                .getResultList()
                .stream()
                .findFirst()
                .map(message -> shown(
                        caller,
                        conversation,
                        snapshots.of(conversation, List.of(message)).get(0)))
                .orElseThrow(() -> new NotFound("message"));
    }

    @Override
    @Reads
    @Requires(Permission.MESSAGE_READ)
    public Message get(Caller caller, ConversationRef which, long messageId) {
        var conversation = conversations.readFor(caller, which);
        notForContacts(caller);
        return shown(
                caller,
                conversation,
                snapshots.of(conversation, List.of(in(conversation, messageId))).get(0));
    }

    @Override
    @Requires(Permission.MESSAGE_READ)
    public List<Message> search(Caller caller, TextSearch wanted, PageRequest page) {
        notForContacts(caller);
        var found = texts.find(caller, wanted, page);
        var reached = conversations.readAllFor(
                caller,
                found.stream().map(MessageEntity::conversationId).distinct().toList());
        return snapshots.of(reached, found).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Message::id).reversed())
                .toList();
    }

    @Override
    @Reads
    @Requires(Permission.MESSAGE_READ)
    public Map<Long, List<Message>> shownToContacts(Caller caller, Collection<Long> conversationIds) {
        var reached = conversations.readAllFor(caller, conversationIds);
        var messages = new HashMap<>(snapshots.of(reached, query.shownToContacts(reached)));
        reached.forEach(conversation -> messages.computeIfPresent(
                conversation.id(),
                (id, found) -> found.stream()
                        .map(message -> shown(caller, conversation, message))
                        .toList()));
        return messages;
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public Message answer(Caller caller, ConversationRef which, long messageId, Object values) {
        var conversation = conversations.lockedFor(caller, which);
        var message = in(conversation, messageId);
        if (!message.interaction()) {
            throw new NotFound("message");
        }
        var now = clock.instant();
        MessageRules.mayBeAnswered(message, now);
        var attributes = new LinkedHashMap<>(message.contentAttributes());
        attributes.put("submitted_values", values);
        bounds.attributes("message", attributes);
        message.answered(attributes, now);
        surveys.answered(conversation, message, values, now);
        return shown(caller, conversation, steps.changed(conversation, message));
    }

    @Override
    @Reads
    @Requires(Permission.MESSAGE_READ)
    public Page<AttachedFile> files(Caller caller, ConversationRef which, PageRequest page) {
        notForContacts(caller);
        var conversation = conversations.readFor(caller, which);
        var found = query.files(conversation, page);
        var known = authors.of(
                conversation.accountId(),
                found.items().stream().map(MessageQuery.Attached::message).toList(),
                List.of(),
                List.of());
        return found.map(each -> new AttachedFile(
                each.file(), known.of(each.message()), each.message().createdAt()));
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public Message redact(Caller caller, ConversationRef which, long messageId, String inItsPlace) {
        var conversation = conversations.lockedFor(caller, which);
        notForContacts(caller);
        var message = in(conversation, messageId);
        var now = clock.instant();
        files.ofMessage(messageId);
        message.redact(inItsPlace, now);
        return shown(caller, conversation, steps.changed(conversation, message));
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public Message report(Caller caller, ConversationRef which, long messageId, DeliveryStatus status, String reason) {
        var conversation = conversations.lockedFor(caller, which);
        notForContacts(caller);
        var message = in(conversation, messageId);
        if (conversation.inbox().type().needsChannel()
                || !conversation.inbox().type().takesMessagesForContacts()) {
            throw new Forbidden("message");
        }
        return shown(caller, conversation, steps.reached(conversation, message, status, reason));
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public Message retry(Caller caller, ConversationRef which, long messageId) {
        var conversation = conversations.lockedFor(caller, which);
        notForContacts(caller);
        var message = in(conversation, messageId);
        var way = served.of(conversation.inbox());
        if (message.status() != DeliveryStatus.FAILED || way == ServedInboxes.Way.NOBODY_BRINGS_IT) {
            return shown(
                    caller,
                    conversation,
                    snapshots.of(conversation, List.of(message)).get(0));
        }
        var now = clock.instant();
        message.retry(now);
        conversation.touched(now);
        if (way == ServedInboxes.Way.STAYS_INSIDE) {
            message.sent(null, now);
            return shown(caller, conversation, arrival.announceChange(conversation, message));
        }
        return shown(caller, conversation, arrival.announceRetry(conversation, message));
    }

    private static void notForContacts(Caller caller) {
        if (caller.is(Caller.Kind.CONTACT)) {
            throw new Forbidden("message");
        }
    }

    private MessageEntity in(ConversationEntity conversation, long messageId) {
        var message = rows.own(MessageEntity.class, conversation.accountId(), messageId, "message");
        if (message.conversationId() != conversation.id()) {
            throw new NotFound("message");
        }
        return message;
    }

    private static Message shown(Caller caller, ConversationEntity conversation, Message message) {
        return VisitorView.of(caller, message, conversation.session().snapshot(null));
    }
}
