package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.text.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A contact session by its path (chatwoot-client 1), looked at anew each time. */
@ApplicationScoped
class VisitorSessionProvider implements CredentialProvider<Credential.VisitorSession> {

    @Inject
    CredentialLookups lookups;

    @Inject
    VisitorCallers callers;

    @Override
    public Class<Credential.VisitorSession> kind() {
        return Credential.VisitorSession.class;
    }

    @Override
    public Caller admit(Credential.VisitorSession session) {
        var inbox = StorableText.orRefuse(session.inboxIdentifier(), () -> new NotFound("inbox"));
        var source = StorableText.orRefuse(session.sourceId(), () -> new NotFound("session"));
        var standing = lookups.visitor(inbox, source).orElseThrow(() -> new NotFound("inbox"));
        if (standing.sessionId() == null) {
            throw new NotFound("session");
        }
        return callers.of(standing);
    }
}
