package io.helpdesk.core.conversation.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.conversation.MessageArrival;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** How far messages have got on their way to contacts. Whoever follows the events is told of each step. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class Transmission {

    private static final String MESSAGE_KEY = "select m.accountId, m.conversationId, m.id from MessageEntity m where ";

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ConversationLookup conversations;

    @Inject
    private MessageArrival arrival;

    @Inject
    private MessageSnapshots snapshots;

    private record MessageKey(long accountId, long conversationId, long messageId) {}

    /** Whether it is still there to be sent, and says what it said. */
    public boolean wanted(long messageId) {
        var message = em.find(MessageEntity.class, messageId);
        return message != null && !message.redacted();
    }

    /**
     * Its channel has sent it; a message that is not there any more is passed over.
     *
     * @param providerId null for none
     */
    public void sent(long messageId, String providerId) {
        of(messageId)
                .ifPresent(key -> change(system(key), key, (message, conversation) -> {
                    var now = clock.instant();
                    if (message.humanReply()) {
                        conversation.replyLeft(now);
                    }
                    return message.sent(StorableText.kept(providerId, Checks.LINE), now);
                }));
    }

    /**
     * It will not be sent; a message that is not there any more is passed over.
     *
     * @param reason for people to read
     */
    public void failed(long messageId, String reason) {
        of(messageId)
                .ifPresent(key -> change(
                        system(key),
                        key,
                        (message, conversation) -> message.reached(
                                DeliveryStatus.FAILED, StorableText.kept(reason, Checks.LINE), clock.instant())));
    }

    /**
     * Notes what the provider says of a message that was sent.
     *
     * @return as stored
     * @throws NotFound {@code "message"} if none was sent under this id from this inbox
     */
    @Requires(Permission.MESSAGE_WRITE)
    public Message report(Caller caller, long inboxId, String sourceId, DeliveryStatus status, String reason) {
        var key = first(em.createQuery(
                                MESSAGE_KEY + "m.inboxId = :inbox and m.sourceId = :source and m.type <> :incoming "
                                        + "and m.accountId = :account order by m.id desc",
                                Object[].class)
                        .setParameter("inbox", inboxId)
                        .setParameter("source", String.valueOf(StorableText.kept(sourceId, Checks.LINE)))
                        .setParameter("incoming", MessageType.INCOMING)
                        .setParameter("account", caller.accountId()))
                .orElseThrow(() -> new NotFound("message"));
        return change(
                caller,
                key,
                (message, conversation) ->
                        message.reached(status, StorableText.kept(reason, Checks.LINE), clock.instant()));
    }

    private Message change(Caller caller, MessageKey key, BiPredicate<MessageEntity, ConversationEntity> change) {
        var conversation = conversations.lockedFor(caller, new ConversationRef.Id(key.conversationId));
        var message = em.find(MessageEntity.class, key.messageId);
        if (!change.test(message, conversation)) {
            return snapshots.of(conversation, List.of(message)).get(0);
        }
        conversation.touched(message.updatedAt());
        return arrival.announceChange(conversation, message);
    }

    private Optional<MessageKey> of(long messageId) {
        return first(em.createQuery(MESSAGE_KEY + "m.id = :id", Object[].class).setParameter("id", messageId));
    }

    private static Optional<MessageKey> first(TypedQuery<Object[]> query) {
        return query.setMaxResults(1).getResultList().stream()
                .findFirst()
                .map(row -> new MessageKey((Long) row[0], (Long) row[1], (Long) row[2]));
    }

    private static Caller system(MessageKey key) {
        return Caller.system(key.accountId, "Channel");
    }
}
