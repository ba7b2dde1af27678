package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.mail.MailOriginals;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.file.StoredFileEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Finds what was kept of mails before they were cleaned. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MailOriginalsBean implements MailOriginals {

    @Inject
    private EntityManager em;

    @Inject
    private ConversationLookup conversations;

    @Override
    @Requires(Permission.MESSAGE_READ)
    public StoredFile html(Caller caller, ConversationRef which, long messageId) {
        if (caller.is(Caller.Kind.CONTACT)) {
            throw new Forbidden("conversation");
        }
        var conversation = conversations.readFor(caller, which);
        return em
                .createQuery(
                        "select f from StoredFileEntity f join MessageEntity m on m.id = f.messageId "
                                + "where m.id = :message and m.conversationId = :conversation and f.aside = true",
                        StoredFileEntity.class)
                .setParameter("message", messageId)
                .setParameter("conversation", conversation.id())
                .getResultList()
                .stream()
                .findFirst()
                .map(StoredFileEntity::snapshot)
                .orElseThrow(() -> new NotFound("file"));
    }
}
