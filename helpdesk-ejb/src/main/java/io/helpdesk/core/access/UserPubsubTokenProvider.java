package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.text.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The token by which a user is told what happens (chatwoot-events 6). */
@ApplicationScoped
class UserPubsubTokenProvider implements CredentialProvider<Credential.UserPubsubToken> {

    @Inject
    CredentialLookups lookups;

    @Inject
    TokenOwners owners;

    @Override
    public Class<Credential.UserPubsubToken> kind() {
        return Credential.UserPubsubToken.class;
    }

    @Override
    public Caller admit(Credential.UserPubsubToken token) {
        var user = lookups.pubsubUser(StorableText.orRefuse(token.token(), () -> new Unauthenticated("token")))
                .filter(owner -> owner.id() == token.userId())
                .orElseThrow(() -> new Unauthenticated("token"));
        return owners.enter(user, token.accountId());
    }
}
