package io.helpdesk.core.notification;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MembersNotified;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfConversation;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.notification.Notice;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.outbox.EventBatch;
import io.helpdesk.core.outbox.EventConsumer;
import io.helpdesk.core.outbox.LoggedEvent;
import io.helpdesk.core.outbox.Outbox;
import io.helpdesk.core.persistence.KeyList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells agents of what concerns them, and their clients that it did. */
@ApplicationScoped
public class NotificationConsumer implements EventConsumer {

    @Inject
    private EntityManager em;

    @Inject
    private Concerned concerned;

    @Inject
    private NotificationCounts counts;

    @Inject
    private Directory directory;

    @Inject
    private Outbox outbox;

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public void consume(EventBatch batch) {
        var events = batch.ofKinds(Set.of(ConversationOpened.class, ConversationChanged.class, MessagePosted.class));
        var audience = concerned.audience(events);
        var told = new ArrayList<MembersNotified>();
        for (var logged : events) {
            var all = concerned.by(logged.event(), audience);
            if (!all.isEmpty()) {
                told.add(tell(logged, all));
            }
        }
        // at the end: whoever has written an event holds up all readers until it commits
        told.forEach(outbox::record);
    }

    private MembersNotified tell(LoggedEvent logged, List<Told> all) {
        var users = all.stream().map(Told::userId).collect(Collectors.toSet());
        var replaced = replaced(logged.accountId(), all.get(0).conversationId(), users);
        var made = all.stream()
                .map(told -> NotificationEntity.of(logged.accountId(), told, logged.createdAt()))
                .toList();
        made.forEach(em::persist);
        em.flush();
        var left = counts.of(logged.accountId(), users);
        var notices = made.stream()
                .map(each -> each.snapshot(null))
                .map(told -> new Notice(
                        told,
                        recipient(all, told.user()),
                        replaced.getOrDefault(told.user(), List.of()),
                        left.get(told.user())))
                .toList();
        var state = ((OfConversation) logged.event()).conversation();
        return new MembersNotified(
                state,
                logged.event() instanceof MessagePosted posted ? posted.message() : null,
                actor(logged.event(), state.accountId(), all.get(0).actorId()),
                false,
                notices);
    }

    /** What was told of the same conversation before is the latest no more; by the user's id. */
    private Map<Long, List<Long>> replaced(long accountId, long conversationId, Set<Long> users) {
        var replaced = new HashMap<Long, List<Long>>();
        var keys = new KeyList("user", List.copyOf(users));
        var before = keys.of(em.createQuery(
                        "select n.id, n.userId from NotificationEntity n where n.accountId = :account "
                                + "and n.conversationId = :conversation and n.userId" + keys.in()
                                + "and n.latest = true",
                        Object[].class))
                .setParameter("account", accountId)
                .setParameter("conversation", conversationId)
                .getResultList();
        if (!before.isEmpty()) {
            var passed =
                    new KeyList("key", before.stream().map(row -> (Long) row[0]).toList());
            passed.of(em.createQuery(
                            "update NotificationEntity n set n.latest = false where n.accountId = :account and n.id"
                                    + passed.in()))
                    .setParameter("account", accountId)
                    .executeUpdate();
        }
        before.forEach(row -> replaced.computeIfAbsent((Long) row[1], user -> new ArrayList<>())
                .add((Long) row[0]));
        return replaced;
    }

    private static Agent recipient(List<Told> all, long userId) {
        return all.stream()
                .map(Told::recipient)
                .filter(agent -> agent.id() == userId)
                .findFirst()
                .orElse(null);
    }

    /** Null for none, and for who is no member any more. */
    private Agent actor(HelpdeskEvent event, long accountId, Long actorId) {
        if (event instanceof MessagePosted posted && posted.message().author() instanceof Author.OfAgent by) {
            return by.agent();
        }
        return actorId == null
                ? null
                : directory.agents(accountId, List.of(actorId)).get(actorId);
    }
}
