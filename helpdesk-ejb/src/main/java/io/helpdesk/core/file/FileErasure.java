package io.helpdesk.core.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Sees to the bytes of what is about to be deleted: the database takes the rows along by itself, the files go once the
 * transaction has committed. To be called before the deletion.
 */
@ApplicationScoped
public class FileErasure {

    private static final String IN_CONVERSATIONS = "select f.uuid from StoredFileEntity f "
            + "join MessageEntity m on m.id = f.messageId join ConversationEntity c on c.id = m.conversationId ";

    @Inject
    private EntityManager em;

    @Inject
    private FileVault vault;

    public void ofAccount(long accountId) {
        erase(em.createQuery("select f.uuid from StoredFileEntity f where f.accountId = :account", UUID.class)
                .setParameter("account", accountId)
                .getResultList());
    }

    public void ofInbox(long accountId, long inboxId) {
        erase(em.createQuery(IN_CONVERSATIONS + "where c.accountId = :account and c.inbox.id = :inbox", UUID.class)
                .setParameter("account", accountId)
                .setParameter("inbox", inboxId)
                .getResultList());
    }

    public void ofContact(long contactId) {
        erase(em.createQuery(IN_CONVERSATIONS + "where c.contact.id = :contact", UUID.class)
                .setParameter("contact", contactId)
                .getResultList());
    }

    private void erase(List<UUID> uuids) {
        uuids.forEach(vault::removeAfterCommit);
    }
}
