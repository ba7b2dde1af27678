package io.helpdesk.core.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.notification.Notification;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.conversation.ConversationSnapshots;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.conversation.message.MessageSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What notifications are about, with a constant number of statements for a page of them. */
@ApplicationScoped
class NotificationSubjects {

    @Inject
    private EntityManager em;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationSnapshots conversations;

    @Inject
    private MessageSnapshots messages;

    @Inject
    private Directory directory;

    /** Without those about a conversation that the caller cannot see any more. */
    List<Notification> of(Caller caller, List<NotificationEntity> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var entities = lookup.readAllFor(caller, ids(page.stream().map(NotificationEntity::conversationId)));
        var known =
                conversations.of(entities).stream().collect(Collectors.toMap(Conversation::id, Function.identity()));
        var written = written(ids(page.stream()
                .filter(each -> known.containsKey(each.conversationId()))
                .map(NotificationEntity::messageId)));
        var texts = messages.of(entities, written).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Message::id, Function.identity()));
        var people = new HashSet<>(ids(page.stream().map(NotificationEntity::actorId)));
        people.addAll(ids(page.stream().map(NotificationEntity::userId)));
        var agents = directory.agents(caller.accountId(), people);
        return page.stream()
                .filter(each -> known.containsKey(each.conversationId()))
                .map(each -> each.snapshot(new Notification.About(
                        known.get(each.conversationId()),
                        texts.get(each.messageId()),
                        each.actorId() == null ? null : agents.get(each.actorId()),
                        agents.get(each.userId()))))
                .toList();
    }

    private List<MessageEntity> written(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select m from MessageEntity m where m.id in :ids", MessageEntity.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static Set<Long> ids(Stream<Long> some) {
        return some.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
