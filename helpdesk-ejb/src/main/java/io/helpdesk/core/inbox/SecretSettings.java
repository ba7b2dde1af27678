package io.helpdesk.core.inbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Takes the secrets of channels out of the settings among which an older version kept them. */
@Stateless
public class SecretSettings {

    private static final int AT_ONCE = 100;

    @Inject
    private EntityManager em;

    /**
     * Some inboxes, in a transaction of its own.
     *
     * @return whether there may be more
     */
    public boolean divideSome() {
        var some = em.createQuery(
                        "select i from InboxEntity i where i.channelSecrets is null order by i.id", InboxEntity.class)
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        long divided = some.stream().filter(SecretSettings::divided).count();
        return some.size() == AT_ONCE && divided > 0;
    }

    /** What cannot be read stays as it is, until it is mended. */
    private static boolean divided(InboxEntity inbox) {
        try {
            inbox.divideSettings();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }
}
