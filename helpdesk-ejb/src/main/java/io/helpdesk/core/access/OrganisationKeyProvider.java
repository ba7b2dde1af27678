package io.helpdesk.core.access;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** A key of a whole organisation; what it says is remembered for a second. */
@ApplicationScoped
class OrganisationKeyProvider implements CredentialProvider<Credential.OrganisationKey> {

    private record Key(String hash) {}

    @Inject
    CredentialLookups lookups;

    @Inject
    RecentLookups recent;

    @Inject
    UseRecorder uses;

    @Override
    public Class<Credential.OrganisationKey> kind() {
        return Credential.OrganisationKey.class;
    }

    @Override
    public Caller admit(Credential.OrganisationKey key) {
        var hash = Secrets.hash(key.key());
        return recent.remember(Caller.class, new Key(hash), () -> organisation(hash));
    }

    private Caller organisation(String hash) {
        var key = lookups.organisationKey(hash)
                .filter(stored -> Secrets.same(stored.hash(), hash))
                .orElseThrow(() -> new Unauthenticated("key"));
        CredentialRules.refuseSuspended(key.status());
        uses.organisationKeyUsed(key.id(), key.lastUsedAt());
        return new Caller(
                Caller.Kind.ORGANISATION,
                key.accountId(),
                null,
                key.name(),
                Grants.ORGANISATION_KEY,
                new AccessScope.EveryInbox(),
                Set.of());
    }
}
