package io.helpdesk.core.conversation.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.file.FileErasure;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * What contacts do to messages that are there, told by a provider: in the transaction of whoever brings it. Each answers whether there is such a
 * message.
 */
@ApplicationScoped
public class Corrections {

    private static final String TAKEN_BACK = "This message was deleted";

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private ConversationLookup conversations;

    @Inject
    private MessageSteps steps;

    @Inject
    private FileErasure files;

    @Inject
    private Clock clock;

    /** @param emoji null takes it away */
    public boolean react(Caller caller, long inboxId, String sourceId, String emoji) {
        return on(caller, inboxId, sourceId, (message, now) -> message.note("reaction", emoji, now));
    }

    /** The contact says something else now. */
    public boolean reword(Caller caller, long inboxId, String sourceId, String text) {
        return on(caller, inboxId, sourceId, (message, now) -> {
            message.reword(text, now);
            message.note("edited", true, now);
        });
    }

    /** The contact says nothing any more. */
    public boolean takeBack(Caller caller, long inboxId, String sourceId) {
        return on(caller, inboxId, sourceId, (message, now) -> {
            files.ofMessage(message.id());
            message.redact(TAKEN_BACK, now);
        });
    }

    private boolean on(Caller caller, long inboxId, String sourceId, BiConsumer<MessageEntity, Instant> change) {
        var found = em.createQuery(
                        "select m.conversationId, m.id from MessageEntity m where m.accountId = :account and m.inboxId = :inbox "
                                + "and m.sourceId = :source order by m.id desc",
                        Object[].class)
                .setParameter("account", caller.accountId())
                .setParameter("inbox", inboxId)
                .setParameter("source", String.valueOf(StorableText.kept(sourceId, Checks.LINE)))
                .setMaxResults(1)
                .getResultList();
        if (found.isEmpty()) {
            return false;
        }
        var conversation = conversations.lockedFor(caller, new ConversationRef.Id((Long) found.get(0)[0]));
        var message = rows.own(MessageEntity.class, caller.accountId(), (Long) found.get(0)[1], "message");
        change.accept(message, clock.instant());
        steps.changed(conversation, message);
        return true;
    }
}
