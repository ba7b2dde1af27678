package io.helpdesk.core.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

    private static final Object HELD = NaturalLocks.class.getName();

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    /** @param keys natural keys; null ones are passed over, and so are those the transaction holds already */
    public void hold(long accountId, String... keys) {
        var held = held();
        List<Integer> rows = Arrays.stream(keys)
                .filter(Objects::nonNull)
                .map(key -> row(accountId, key))
                .filter(row -> !held.contains(row))
                .distinct()
                .sorted()
                .toList();
        if (!rows.isEmpty()) {
            em.createNativeQuery(
                            "select id from natural_lock where id in (:rows) order by id for update", Integer.class)
                    .setParameter("rows", rows)
                    .getResultList();
            held.addAll(rows);
        }
    }

    /** Whether the running transaction holds this key: what it has not found since then is not there. */
    public boolean holds(long accountId, String key) {
        return held().contains(row(accountId, key));
    }

    private static int row(long accountId, String key) {
        return Math.floorMod((accountId + "\n" + key).hashCode(), ROWS);
    }

    /** The transaction gives its locks back when it ends, and forgets them then. */
    @SuppressWarnings("unchecked")
    private Set<Integer> held() {
        var transactions = database.transactions();
        var held = (Set<Integer>) transactions.getResource(HELD);
        if (held == null) {
            held = new HashSet<>();
            transactions.putResource(HELD, held);
        }
        return held;
    }
}
