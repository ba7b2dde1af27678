package io.helpdesk.core.conversation;

import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Remembers of conversations that a webhook answers when the contact cannot be answered any more: the webhook is told then. */
@ApplicationScoped
class ReplyWindows {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    /** The contact has written in this stored and locked conversation, or a webhook answers it from now on. */
    void opened(ConversationEntity conversation) {
        var last = conversation.activity().lastIncomingAt();
        if (last == null || conversation.answers().webhookId() == null) {
            return;
        }
        conversation.inbox().replyWindow().ifPresent(window -> {
            var end = last.plus(window.length());
            rows.find(ReplyWindowEntity.class, conversation.accountId(), conversation.id())
                    .ifPresentOrElse(
                            known -> known.lasts(end), () -> em.persist(new ReplyWindowEntity(conversation, end)));
        });
    }
}
