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
        // users who stay may have sent their picture here
        em.createNativeQuery("update desk_user set avatar_url = null "
                        + "where id in (select user_id from picture where account_id = :account)")
                .setParameter("account", accountId)
                .executeUpdate();
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

    public void ofConversation(long conversationId) {
        erase(em.createQuery(IN_CONVERSATIONS + "where c.id = :conversation", UUID.class)
                .setParameter("conversation", conversationId)
                .getResultList());
    }

    public void of(Keeper keeper, long keeperId) {
        erase(em.createQuery("select f.uuid from StoredFileEntity f where f." + keeper.field + " = :keeper", UUID.class)
                .setParameter("keeper", keeperId)
                .getResultList());
    }

    /** Its rows as well, as the message stays. */
    public void ofMessage(long messageId) {
        erase(em.createQuery("select f.uuid from StoredFileEntity f where f.messageId = :message", UUID.class)
                .setParameter("message", messageId)
                .getResultList());
        em.createQuery("delete from StoredFileEntity f where f.messageId = :message")
                .setParameter("message", messageId)
                .executeUpdate();
    }

    private void erase(List<UUID> uuids) {
        uuids.forEach(vault::removeAfterCommit);
    }
}
