package io.helpdesk.core.conversation;

import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.persistence.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Takes blocks of conversation numbers from an account, each in a short transaction of its own. */
@Stateless
public class NumberBlocks {

    static final int SIZE = 20;

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    /** @return the first number of a block that nobody else gets */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long take(long accountId) {
        // a lock that inserts of what refers to the account do not wait for
        List<?> found = em.createNativeQuery("select next_conversation_number from account where id = :account "
                        + database.dialect().lockThatReferencesPass())
                .setParameter("account", accountId)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("account");
        }
        long first = ((Number) found.get(0)).longValue();
        em.createNativeQuery("update account set next_conversation_number = :next where id = :account")
                .setParameter("next", first + SIZE)
                .setParameter("account", accountId)
                .executeUpdate();
        return first;
    }
}
