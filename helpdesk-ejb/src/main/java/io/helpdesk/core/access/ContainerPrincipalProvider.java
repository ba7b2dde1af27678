package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The server's user where a wire names no account: as much as a session for the account in which they were active last. */
@ApplicationScoped
class ContainerPrincipalProvider implements CredentialProvider<Credential.ContainerPrincipal> {

    private record Key(Credential.ContainerPrincipal principal) {}

    @Inject
    TokenOwners owners;

    @Inject
    CredentialLookups lookups;

    @Inject
    Members members;

    @Inject
    RecentLookups recent;

    @Override
    public Class<Credential.ContainerPrincipal> kind() {
        return Credential.ContainerPrincipal.class;
    }

    @Override
    public Caller admit(Credential.ContainerPrincipal shown) {
        return recent.remember(Caller.class, new Key(shown), () -> found(shown));
    }

    private Caller found(Credential.ContainerPrincipal shown) {
        var owner = owners.identify(shown);
        long account = lookups.lastActive(owner.id()).orElseThrow(() -> new Unauthenticated("container"));
        var standing = lookups.standing(account, owner.id()).orElseThrow(() -> new Unauthenticated("container"));
        var rights = standing.rights().orElseThrow(() -> new Unauthenticated("container"));
        return members.byKeyPair(
                new CredentialLookups.Member(account, standing.status(), owner.id(), owner.name(), rights));
    }
}
