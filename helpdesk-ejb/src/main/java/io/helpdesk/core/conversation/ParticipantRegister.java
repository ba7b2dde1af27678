package io.helpdesk.core.conversation;

import io.helpdesk.core.contact.ContactEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Who takes part in conversations. The conversation is locked by whoever changes it, so nobody is taken in twice. */
@ApplicationScoped
class ParticipantRegister {

    @Inject
    private EntityManager em;

    /**
     * Takes in a member of the account, once. Of a conversation that is not stored yet nobody is; see {@link #takeInFirst}.
     *
     * @return whether they were not in it before
     */
    boolean takeIn(ConversationEntity conversation, long userId, Instant now) {
        if (!em.contains(conversation) || takesPart(conversation, userId)) {
            return false;
        }
        em.persist(new ConversationParticipantEntity(conversation, userId, now));
        return true;
    }

    private boolean takesPart(ConversationEntity conversation, long userId) {
        return !em.createQuery(
                        "select p.userId from ConversationParticipantEntity p where p.accountId = :account "
                                + "and p.conversationId = :conversation and p.userId = :user",
                        Long.class)
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .setParameter("user", userId)
                .getResultList()
                .isEmpty();
    }

    /** The first one of a conversation that was stored just now: nobody has to be looked for. */
    void takeInFirst(ConversationEntity conversation, long userId, Instant now) {
        em.persist(new ConversationParticipantEntity(conversation, userId, now));
    }

    void remove(ConversationEntity conversation, Collection<Long> userIds) {
        if (!userIds.isEmpty()) {
            em.createQuery(
                            "delete from ConversationParticipantEntity p "
                                    + "where p.accountId = :account and p.conversationId = :conversation and p.userId in :users")
                    .setParameter("account", conversation.accountId())
                    .setParameter("conversation", conversation.id())
                    .setParameter("users", userIds)
                    .executeUpdate();
        }
    }

    /** Their user ids, in rising order. */
    List<Long> of(ConversationEntity conversation) {
        return em.createQuery(
                        "select p.userId from ConversationParticipantEntity p where p.accountId = :account and p.conversationId = :conversation "
                                + "order by p.userId",
                        Long.class)
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .getResultList();
    }

    /** In the order of their ids. */
    List<ContactEntity> contactsWhoWrote(ConversationEntity conversation) {
        return em.createQuery(
                        "select p from ContactEntity p where p.accountId = :account and p.id in (select m.author.contactId from MessageEntity m "
                                + "where m.accountId = :account and m.conversationId = :conversation) order by p.id",
                        ContactEntity.class)
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .getResultList();
    }

    /** User ids of those who wrote in it, in rising order. */
    List<Long> writers(ConversationEntity conversation) {
        return em.createQuery(
                        "select distinct m.author.userId from MessageEntity m where m.accountId = :account and m.conversationId = :conversation "
                                + "and m.author.userId is not null order by m.author.userId",
                        Long.class)
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .getResultList();
    }
}
