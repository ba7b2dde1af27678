package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.text.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The token by which a contact session is told what happens (chatwoot-events 6), looked at anew each time. */
@ApplicationScoped
class SessionPubsubTokenProvider implements CredentialProvider<Credential.SessionPubsubToken> {

    @Inject
    CredentialLookups lookups;

    @Inject
    VisitorCallers callers;

    @Override
    public Class<Credential.SessionPubsubToken> kind() {
        return Credential.SessionPubsubToken.class;
    }

    @Override
    public Caller admit(Credential.SessionPubsubToken token) {
        return callers.of(
                lookups.pubsubSession(StorableText.orRefuse(token.token(), () -> new Unauthenticated("token")))
                        .orElseThrow(() -> new Unauthenticated("token")));
    }
}
