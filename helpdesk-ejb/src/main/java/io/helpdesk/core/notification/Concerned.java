package io.helpdesk.core.notification;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.notification.Notification.Kind;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.outbox.LoggedEvent;
import io.helpdesk.core.persistence.KeyList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a change concerns: everybody once, and nobody of their own doing (chatwoot-desk 3.2, libredesk-desk 2.5). */
@ApplicationScoped
class Concerned {

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private Choices choices;

    /** Who follows what happened here; a statement for each account, one for each inbox that has something new. */
    Audience audience(List<LoggedEvent> events) {
        var written = events.stream()
                .map(LoggedEvent::event)
                .filter(event -> event instanceof MessagePosted posted && isSaid(posted.message()))
                .map(event -> ((MessagePosted) event).conversation())
                .collect(Collectors.groupingBy(
                        Conversation::accountId, Collectors.mapping(Conversation::id, Collectors.toSet())));
        var participants = new HashMap<Long, List<Long>>();
        written.forEach((account, conversations) -> participants.putAll(participants(account, conversations)));
        return new Audience(choices, participants);
    }

    /** Members of the account who can see the conversation, where it still is. */
    List<Told> by(HelpdeskEvent event, Audience audience) {
        if (event instanceof ConversationOpened opened) {
            return came(opened.conversation(), opened.actorId(), true, true, audience);
        }
        if (event instanceof ConversationChanged changed) {
            return came(
                    changed.conversation(),
                    changed.actorId(),
                    changed.fields().contains(ConversationField.ASSIGNEE),
                    handedOver(changed),
                    audience);
        }
        return event instanceof MessagePosted posted && isSaid(posted.message())
                ? written(posted.conversation(), posted.message(), audience)
                : List.of();
    }

    private static boolean isSaid(Message message) {
        return message.type() != MessageType.ACTIVITY && message.type() != MessageType.TEMPLATE;
    }

    /** A bot has had it, and now people are to have it. */
    private static boolean handedOver(ConversationChanged changed) {
        return changed.actorId() == null
                && changed.conversation().state().status() == ConversationStatus.OPEN
                && changed.changes().stream()
                        .anyMatch(change -> change.field() == ConversationField.STATUS
                                && ConversationStatus.PENDING.name().equals(change.before()));
    }

    /**
     * @param given whether somebody has it now who had it not
     * @param fresh whether it is the first time that people see it
     */
    private List<Told> came(Conversation conversation, Long actor, boolean given, boolean fresh, Audience audience) {
        if (conversation.state().status() == ConversationStatus.PENDING
                || conversation.contact().blocked()) {
            return List.of();
        }
        var concerned = new LinkedHashMap<Long, Kind>();
        var assignee = conversation.assignment().assigneeId();
        if (given && assignee != null) {
            concerned.put(assignee, Kind.ASSIGNMENT);
        }
        if (fresh) {
            audience.ofNew(conversation).forEach(user -> concerned.putIfAbsent(user, Kind.CREATION));
        }
        concerned.remove(actor);
        return seen(conversation, null, actor, concerned);
    }

    private List<Told> written(Conversation conversation, Message message, Audience audience) {
        var concerned = new LinkedHashMap<Long, Kind>();
        var mentions = Mentions.in(message);
        mentions.users().forEach(user -> concerned.put(user, Kind.MENTION));
        members(conversation.accountId(), mentions.teams()).forEach(user -> concerned.put(user, Kind.MENTION));
        if (!conversation.contact().blocked()) {
            if (conversation.assignment().assigneeId() != null) {
                concerned.putIfAbsent(conversation.assignment().assigneeId(), Kind.ASSIGNED_MESSAGE);
            }
            audience.participants(conversation)
                    .forEach(user -> concerned.putIfAbsent(user, Kind.PARTICIPATING_MESSAGE));
        }
        Long author = message.author() instanceof Author.OfAgent by ? by.agent().id() : null;
        concerned.remove(author);
        return seen(conversation, message.id(), author, concerned);
    }

    private List<Told> seen(Conversation conversation, Long messageId, Long actor, Map<Long, Kind> concerned) {
        var told = new ArrayList<Told>();
        if (concerned.isEmpty() || !stillThere(conversation)) {
            return told;
        }
        var members = directory.agents(conversation.accountId(), concerned.keySet());
        directory
                .reaching(
                        conversation.accountId(),
                        members.values(),
                        conversation.inbox().id())
                .forEach(user -> told.add(
                        new Told(members.get(user), concerned.get(user), conversation.id(), messageId, actor)));
        return told;
    }

    private boolean stillThere(Conversation conversation) {
        return !em.createQuery(
                        "select c.id from ConversationEntity c where c.accountId = :account and c.id = :id", Long.class)
                .setParameter("account", conversation.accountId())
                .setParameter("id", conversation.id())
                .getResultList()
                .isEmpty();
    }

    private Map<Long, List<Long>> participants(long accountId, Set<Long> conversations) {
        var keys = new KeyList("conversation", List.copyOf(conversations));
        return keys
                .of(em.createQuery(
                        "select p.conversationId, p.userId from ConversationParticipantEntity p "
                                + "where p.accountId = :account and p.conversationId" + keys.in() + "order by p.userId",
                        Object[].class))
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toList())));
    }

    private List<Long> members(long accountId, Set<Long> teams) {
        return teams.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m.userId from TeamMemberEntity m "
                                        + "where m.accountId = :account and m.teamId in :teams order by m.userId",
                                Long.class)
                        .setParameter("account", accountId)
                        .setParameter("teams", teams)
                        .getResultList();
    }
}
