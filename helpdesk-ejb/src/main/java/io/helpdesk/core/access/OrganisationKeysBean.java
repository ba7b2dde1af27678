package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credentials.IssuedOrganisationKey;
import io.helpdesk.api.caller.Credentials.StoredCredential;
import io.helpdesk.api.caller.OrganisationKeys;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.credential.OrganisationKeyEntity;
import io.helpdesk.core.permission.Permitted;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Keys of an account, managed with a key of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class OrganisationKeysBean implements OrganisationKeys {

    @Inject
    private EntityManager em;

    @Inject
    private IssuedKeys issued;

    @Inject
    private RecentLookups recent;

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public List<StoredCredential> list(Caller caller) {
        demandAll(caller);
        return issued.of(caller.accountId()).stream()
                .map(OrganisationKeyEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public IssuedOrganisationKey create(Caller caller, String name) {
        demandAll(caller);
        return issued.issue(caller.accountId(), name);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public StoredCredential revoke(Caller caller, String prefix) {
        demandAll(caller);
        var key = issued.of(caller.accountId()).stream()
                .filter(each -> prefix.equals(each.snapshot().publicPart()))
                .findFirst()
                .orElseThrow(() -> new NotFound("key"));
        var gone = key.snapshot();
        em.remove(key);
        recent.forgetAfterCommit();
        return gone;
    }

    private static void demandAll(Caller caller) {
        Grants.ORGANISATION_KEY.forEach(permission -> Permitted.demand(caller, permission));
    }
}
