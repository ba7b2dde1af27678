package io.helpdesk.core.role;

import io.helpdesk.core.account.SeededRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** Which keys are those of an account's roles, for whoever gives them to members. */
@ApplicationScoped
public class KnownRoles {

    @Inject
    private EntityManager em;

    /** Whether a member of the account may have all of these; needs a transaction. */
    public boolean all(long accountId, Set<Long> keys) {
        return em.createQuery(
                                "select count(r) from RoleEntity r where r.id in :keys "
                                        + "and (r.accountId = :account or r.id in :fixed)",
                                Long.class)
                        .setParameter("keys", keys)
                        .setParameter("account", accountId)
                        .setParameter("fixed", SeededRoles.KEYS)
                        .getSingleResult()
                == keys.size();
    }
}
