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
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** How far messages have got on their way to contacts. Whoever follows the events is told of each step. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class Transmission {

    private static final String MESSAGE_KEY = "select m.accountId, m.conversationId, m.id from MessageEntity m where ";

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private ConversationLookup conversations;

    @Inject
    private MessageSteps steps;

    /** Where a message is. */
    public record MessageKey(long accountId, long conversationId, long messageId) {}

    /** Whether it is still there to be sent, and says what it said. */
    public boolean wanted(long messageId) {
        var message = em.find(MessageEntity.class, messageId);
        return message != null && !message.redacted();
    }

    /** Whether it is still to be sent: nobody has reported anything of it. */
    public boolean pending(long messageId) {
        var message = em.find(MessageEntity.class, messageId);
        return message != null && message.status() == DeliveryStatus.PENDING;
    }

    /**
     * Its channel has sent it; a message that is not there any more is passed over.
     *
     * @param providerId null for none
     */
    public void sent(long messageId, String providerId) {
        of(messageId)
                .ifPresent(key -> step(system(key), key, (conversation, message) -> {
                    var now = clock.instant();
                    if (message.humanReply()) {
                        conversation.activity().replyLeft(now);
                    }
                    return message.sent(StorableText.kept(providerId, Checks.LINE), now)
                            ? steps.changed(conversation, message)
                            : null;
                }));
    }

    /**
     * It will not be sent; a message that is not there any more is passed over.
     *
     * @param reason for people to read
     */
    public void failed(long messageId, String reason) {
        of(messageId).ifPresent(key -> reached(system(key), key, DeliveryStatus.FAILED, reason));
    }

    /**
     * A part of it will not be sent; a message that is not there any more is passed over.
     *
     * @param reason for people to read
     */
    public void partFailed(long messageId, String reason) {
        of(messageId)
                .ifPresent(key -> step(
                        system(key),
                        key,
                        (conversation, message) -> message.partFailed(reason, clock.instant())
                                ? steps.changed(conversation, message)
                                : null));
    }

    /**
     * Notes what the provider says of a message that was sent.
     *
     * @return as stored
     * @throws NotFound {@code "message"} if none was sent under this id from this inbox
     */
    @Requires(Permission.MESSAGE_WRITE)
    public Message report(Caller caller, long inboxId, String sourceId, DeliveryStatus status, String reason) {
        var key = sentAs(caller, inboxId, sourceId).orElseThrow(() -> new NotFound("message"));
        return reached(caller, key, status, reason);
    }

    /**
     * The message that a provider speaks of, by our own name of it or else by the provider's, which may not be known here yet.
     *
     * @param uuid empty for one that is known by the source id alone
     */
    @Requires(Permission.MESSAGE_WRITE)
    public Optional<MessageKey> find(Caller caller, long inboxId, Optional<UUID> uuid, String sourceId) {
        return uuid.flatMap(name -> first(em.createQuery(
                                MESSAGE_KEY + "m.inboxId = :inbox and m.uuid = :uuid and m.type <> :incoming "
                                        + "and m.accountId = :account",
                                Object[].class)
                        .setParameter("inbox", inboxId)
                        .setParameter("uuid", name)
                        .setParameter("incoming", MessageType.INCOMING)
                        .setParameter("account", caller.accountId())))
                .or(() -> sentAs(caller, inboxId, sourceId));
    }

    /**
     * Notes what a provider reports of a message that is there.
     *
     * @return whether it was about the attempt that the message stands for; an earlier one's is passed over
     */
    @Requires(Permission.MESSAGE_WRITE)
    public boolean told(Caller caller, MessageKey which, ProviderReport report) {
        return step(caller, which, (conversation, message) -> {
            if (!report.concerns(message)) {
                return false;
            }
            var now = clock.instant();
            if (report.names(message) && message.humanReply()) {
                conversation.activity().replyLeft(now);
            }
            if (report.noteOn(message, now)) {
                steps.changed(conversation, message);
            }
            return true;
        });
    }

    private Optional<MessageKey> sentAs(Caller caller, long inboxId, String sourceId) {
        return first(em.createQuery(
                        MESSAGE_KEY + "m.inboxId = :inbox and m.sourceId = :source and m.type <> :incoming "
                                + "and m.accountId = :account order by m.id desc",
                        Object[].class)
                .setParameter("inbox", inboxId)
                .setParameter("source", String.valueOf(StorableText.kept(sourceId, Checks.LINE)))
                .setParameter("incoming", MessageType.INCOMING)
                .setParameter("account", caller.accountId()));
    }

    private Message reached(Caller caller, MessageKey key, DeliveryStatus status, String reason) {
        return step(caller, key, (conversation, message) -> steps.reached(conversation, message, status, reason));
    }

    private <T> T step(Caller caller, MessageKey key, BiFunction<ConversationEntity, MessageEntity, T> step) {
        var conversation = conversations.lockedFor(caller, new ConversationRef.Id(key.conversationId));
        return step.apply(
                conversation,
                rows.find(MessageEntity.class, key.accountId, key.messageId).orElse(null));
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
