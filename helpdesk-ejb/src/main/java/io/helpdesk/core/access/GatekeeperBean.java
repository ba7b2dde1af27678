package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.signin.UserSession;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Has whoever knows the kind of a credential judge it. */
@Stateless
public class GatekeeperBean implements Gatekeeper {

    @Inject
    private TokenOwners owners;

    @Inject
    private UserSessionHolders sessions;

    @Inject
    private CredentialProviders providers;

    @Override
    public TokenOwner identify(Credential.AccessToken token) {
        return owners.identify(token);
    }

    @Override
    public TokenOwner identify(Credential.ContainerPrincipal principal) {
        return owners.identify(principal);
    }

    @Override
    public UserSession session(Credential.SessionToken token) {
        return sessions.session(token);
    }

    @Override
    public Caller enter(TokenOwner owner, long accountId) {
        return owners.enter(owner, accountId);
    }

    @Override
    public Caller admit(Credential credential) {
        return providers.admit(credential);
    }
}
