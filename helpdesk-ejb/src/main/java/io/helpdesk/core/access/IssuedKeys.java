package io.helpdesk.core.access;

import io.helpdesk.api.caller.Credentials.IssuedOrganisationKey;
import io.helpdesk.core.credential.OrganisationKeyEntity;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Makes and finds the keys of accounts, whoever asks. */
@ApplicationScoped
class IssuedKeys {

    private static final int PREFIX_LENGTH = 8;
    private static final int SECRET_LENGTH = 40;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    IssuedOrganisationKey issue(long accountId, String name) {
        new Checks().required("name", name).longest("name", name, Checks.LINE).refuse("key");
        var prefix = Secrets.alphanumeric(PREFIX_LENGTH);
        var key = prefix + "." + Secrets.alphanumeric(SECRET_LENGTH);
        var stored = OrganisationKeyEntity.create(accountId, name, prefix, Secrets.hash(key), clock.instant());
        em.persist(stored);
        return new IssuedOrganisationKey(stored.id(), key, prefix);
    }

    /** By their numbers. */
    List<OrganisationKeyEntity> of(long accountId) {
        return em.createQuery(
                        "select k from OrganisationKeyEntity k where k.accountId = :account order by k.id",
                        OrganisationKeyEntity.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
