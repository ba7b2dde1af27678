package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.Routing;
import io.helpdesk.api.event.HelpdeskEvent.ReplyWindowEnding;
import io.helpdesk.core.outbox.Outbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells of reply windows that near their end, and of those that are over (wassist 13.3). Several nodes may do it at once: each
 * row is taken by one of them.
 */
@Stateless
public class ReplyWindowAlarm {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private Outbox outbox;

    /** Conversations whose window is to be told of, the longest due first. */
    public List<Long> due(Instant now, int limit) {
        return em.createQuery(
                        "select w.conversationId from ReplyWindowEntity w where w.dueAt <= :now order by w.dueAt, w.conversationId",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Tells of those of these that are still due and that nobody else has just taken. */
    public void ring(List<Long> conversationIds) {
        var now = clock.instant();
        em
                .createQuery(
                        "select w from ReplyWindowEntity w where w.conversationId in :ids and w.dueAt <= :now "
                                + "order by w.conversationId",
                        ReplyWindowEntity.class)
                .setParameter("ids", conversationIds)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(ReplyWindowEntity::accountId))
                .forEach((account, some) -> ring(account, some, now));
    }

    private void ring(long accountId, List<ReplyWindowEntity> some, Instant now) {
        var conversations = lookup.loadPeople(
                accountId, some.stream().map(ReplyWindowEntity::conversationId).toList());
        var revisions =
                conversations.stream().collect(Collectors.toMap(ConversationEntity::id, ConversationEntity::revision));
        var states =
                snapshots.of(conversations).stream().collect(Collectors.toMap(Conversation::id, Function.identity()));
        for (var window : some) {
            boolean over = !window.endsAt().isAfter(now);
            var state = states.get(window.conversationId());
            // of one that is still a webhook's; it stays as it is
            if (state.routing().mode() == Routing.Mode.WEBHOOK) {
                outbox.record(new ReplyWindowEnding(state, over), state.id(), revisions.get(state.id()));
            }
            if (over) {
                em.remove(window);
            } else {
                window.warned();
            }
        }
    }
}
