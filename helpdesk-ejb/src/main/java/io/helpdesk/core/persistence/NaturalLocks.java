package io.helpdesk.core.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;

/**
 * Makes "look whether it exists, else insert it" safe for things that have a natural key. The lock is a row picked by the
 * key's hash and held until the transaction ends, so only others who are about to insert the same thing wait, and no
 * insert has to fail on a unique constraint to find out.
 *
 * <p>To stay free of deadlocks a transaction takes all its natural locks in one call, before it locks anything else.
 */
@ApplicationScoped
public class NaturalLocks {

    private static final int ROWS = 1024;

    @Inject
    private EntityManager em;

    /** @param keys natural keys; null ones are passed over */
    public void hold(long accountId, String... keys) {
        List<Integer> rows = Arrays.stream(keys)
                .filter(key -> key != null)
                .map(key -> Math.floorMod((accountId + "\n" + key).hashCode(), ROWS))
                .distinct()
                .sorted()
                .toList();
        if (!rows.isEmpty()) {
            em.createNativeQuery("select id from natural_lock where id in (:rows) order by id for update", Integer.class)
                    .setParameter("rows", rows)
                    .getResultList();
        }
    }
}
