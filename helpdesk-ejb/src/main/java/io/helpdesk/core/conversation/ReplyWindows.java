package io.helpdesk.core.conversation;

import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Remembers of conversations that a webhook answers when the contact cannot be answered any more: the webhook is told then. */
@ApplicationScoped
class ReplyWindows {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    /** The contact has written in this stored and locked conversation, or a webhook answers it from now on. */
    void opened(ConversationEntity conversation) {
        end(conversation)
                .ifPresent(end -> rows.find(ReplyWindowEntity.class, conversation.accountId(), conversation.id())
                        .ifPresentOrElse(
                                known -> known.lasts(end), () -> em.persist(new ReplyWindowEntity(conversation, end))));
    }

    /** The same of one that this transaction has made: nothing of it was remembered before. */
    void began(ConversationEntity conversation) {
        end(conversation).ifPresent(end -> em.persist(new ReplyWindowEntity(conversation, end)));
    }

    private static Optional<Instant> end(ConversationEntity conversation) {
        var last = conversation.activity().lastIncomingAt();
        return last == null || conversation.answers().webhookId() == null
                ? Optional.empty()
                : conversation.inbox().replyWindow().map(window -> last.plus(window.length()));
    }
}
