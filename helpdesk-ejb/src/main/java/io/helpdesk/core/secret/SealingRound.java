package io.helpdesk.core.secret;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.logging.Logger;

/**
 * Seals by the current key what is stored readable or by an older one. After a new key was given, every node does this from
 * time to time; when nothing is left, the older key is not needed any more.
 */
@Stateless
public class SealingRound {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final int AT_ONCE = 200;

    @Inject
    EntityManager em;

    /**
     * Some rows, in a transaction of its own.
     *
     * @return whether there may be more
     */
    public boolean sealSome(SealedColumn where) {
        var keys = Sealing.keys();
        if (!keys.seals()) {
            return false;
        }
        List<?> others = em.createNativeQuery(where.others())
                .setParameter("current", keys.beginning() + "%")
                .setMaxResults(AT_ONCE)
                .getResultList();
        int sealed = 0;
        for (var row : others) {
            var stored = (String) ((Object[]) row)[1];
            sealed += em.createNativeQuery(where.replacement())
                    .setParameter("sealed", keys.seal(keys.open(stored)))
                    .setParameter("key", ((Object[]) row)[0])
                    .setParameter("stored", stored)
                    .executeUpdate();
        }
        if (sealed > 0) {
            LOG.info(sealed + " secrets of " + where.table() + "." + where.column() + " are sealed by the current key");
        }
        return others.size() == AT_ONCE && sealed > 0;
    }
}
