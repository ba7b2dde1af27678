package io.helpdesk.core.file;

import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.secret.Sealing;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Makes secrets of the installation, once, in a transaction of their own: what they signed may outlive a rollback. */
@Stateless
public class InstanceSecrets {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    /** @return the secret of this name, made by whoever came first */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String make(String name) {
        locks.hold(0, "instance secret " + name);
        List<?> stored = em.createNativeQuery("select secret from instance_secret where name = :name", String.class)
                .setParameter("name", name)
                .getResultList();
        if (!stored.isEmpty()) {
            return Sealing.keys().open((String) stored.get(0));
        }
        var secret = Secrets.alphanumeric(64);
        em.createNativeQuery("insert into instance_secret (name, secret) values (:name, :secret)")
                .setParameter("name", name)
                .setParameter("secret", Sealing.keys().seal(secret))
                .executeUpdate();
        return secret;
    }
}
