package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.core.outbox.Outbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Wakes snoozed conversations whose time has come. The originals look every five minutes, this looks every minute; what
 * slept for longer than three days past its time stays asleep, as there (chatwoot-application 5.4). Several nodes may do it
 * at once: each row is taken by one of them.
 */
@Stateless
public class SnoozeAlarm {

    private static final Duration OLDEST = Duration.ofDays(3);

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private Assignment assignment;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private Outbox outbox;

    /**
     * A conversation that should be awake.
     *
     * @param until when it should have woken
     */
    public record Due(long id, Instant until) {

        /** Before all that are worth waking now. */
        static Due first(Instant now) {
            return new Due(0, now.minus(OLDEST));
        }
    }

    /** The next ones after this one, by time, at most so many. */
    public List<Due> due(Due after, Instant now, int limit) {
        return em.createQuery(
                        "select new " + Due.class.getName() + "(c.id, c.state.snoozedUntil) from ConversationEntity c "
                                + "where c.state.status = :snoozed and c.state.snoozedUntil <= :now and c.state.snoozedUntil >= :from "
                                + "and (c.state.snoozedUntil > :from or c.id > :id) order by c.state.snoozedUntil, c.id",
                        Due.class)
                .setParameter("snoozed", ConversationStatus.SNOOZED)
                .setParameter("now", now)
                .setParameter("from", after.until())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Wakes those of these that are still to be woken and that nobody else has just taken. */
    public void wake(List<Due> some) {
        var now = clock.instant();
        var due = em.createQuery(
                        "select c from ConversationEntity c where c.id in :ids and c.state.status = :snoozed "
                                + "and c.state.snoozedUntil <= :now order by c.state.snoozedUntil, c.id",
                        ConversationEntity.class)
                .setParameter("ids", some.stream().map(Due::id).toList())
                .setParameter("snoozed", ConversationStatus.SNOOZED)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
        if (due.isEmpty()) {
            return;
        }
        due.stream()
                .collect(Collectors.groupingBy(
                        ConversationEntity::accountId, Collectors.mapping(ConversationEntity::id, Collectors.toList())))
                .forEach(lookup::loadPeople);
        for (var conversation : due) {
            var newest = conversation.activity().lastMessageId();
            conversation.setStatus(ConversationStatus.OPEN, null, now);
            assignment.automatically(Caller.system(conversation.accountId(), "System"), conversation, now);
            var state = snapshots.of(conversation);
            outbox.record(
                    new ConversationChanged(
                            state,
                            List.of(ConversationField.STATUS),
                            snapshots.takeChanges(conversation),
                            null,
                            snapshots.message(conversation, state, newest)),
                    conversation.id(),
                    conversation.revision() + 1);
        }
    }
}
