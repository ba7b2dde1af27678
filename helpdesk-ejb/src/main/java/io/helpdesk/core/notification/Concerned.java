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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a change concerns: everybody once, and nobody of their own doing (chatwoot-desk 3.2, libredesk-desk 2.5). */
@ApplicationScoped
class Concerned {

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private Choices choices;

    /** Members of the account who can see the conversation, where it still is. */
    List<Told> by(HelpdeskEvent event) {
        if (event instanceof ConversationOpened opened) {
            return came(opened.conversation(), opened.actorId(), true, true);
        }
        if (event instanceof ConversationChanged changed) {
            return came(
                    changed.conversation(),
                    changed.actorId(),
                    changed.fields().contains(ConversationField.ASSIGNEE),
                    handedOver(changed));
        }
        return event instanceof MessagePosted posted ? written(posted.conversation(), posted.message()) : List.of();
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
    private List<Told> came(Conversation conversation, Long actor, boolean given, boolean fresh) {
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
            choices.toldOfNew(conversation.accountId(), conversation.inbox().id())
                    .forEach(user -> concerned.putIfAbsent(user, Kind.CREATION));
        }
        concerned.remove(actor);
        return seen(conversation, null, actor, concerned);
    }

    private List<Told> written(Conversation conversation, Message message) {
        if (message.type() == MessageType.ACTIVITY || message.type() == MessageType.TEMPLATE) {
            return List.of();
        }
        var concerned = new LinkedHashMap<Long, Kind>();
        var mentions = Mentions.in(message);
        mentions.users().forEach(user -> concerned.put(user, Kind.MENTION));
        members(conversation.accountId(), mentions.teams()).forEach(user -> concerned.put(user, Kind.MENTION));
        if (!conversation.contact().blocked()) {
            if (conversation.assignment().assigneeId() != null) {
                concerned.putIfAbsent(conversation.assignment().assigneeId(), Kind.ASSIGNED_MESSAGE);
            }
            participants(conversation.accountId(), conversation.id())
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

    private List<Long> participants(long accountId, long conversationId) {
        return em.createQuery(
                        "select p.userId from ConversationParticipantEntity p where p.accountId = :account "
                                + "and p.conversationId = :conversation order by p.userId",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("conversation", conversationId)
                .getResultList();
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
