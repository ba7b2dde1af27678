package io.helpdesk.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Finds what members want to be told of; each method is one statement and needs a transaction. */
@ApplicationScoped
class Choices {

    @Inject
    private EntityManager em;

    /** Empty for who has not chosen. */
    Optional<NotificationChoiceEntity> of(long accountId, long userId) {
        return em
                .createQuery(
                        "select c from NotificationChoiceEntity c where c.accountId = :account and c.userId = :user",
                        NotificationChoiceEntity.class)
                .setParameter("account", accountId)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those members of an inbox who want to be told of new conversations, by user id. */
    List<Long> toldOfNew(long accountId, long inboxId) {
        return em.createQuery(
                        "select c.userId from NotificationChoiceEntity c where c.accountId = :account and c.creation = true "
                                + "and c.userId in (select i.userId from InboxMemberEntity i where i.accountId = :account and i.inboxId = :inbox) "
                                + "order by c.userId",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("inbox", inboxId)
                .getResultList();
    }
}
