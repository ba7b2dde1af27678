package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** A session for one account (libredesk-desk 1.1): as much as a key pair of the same member, for a while. */
@ApplicationScoped
class AccountSessionProvider implements CredentialProvider<Credential.AccountSession> {

    private record Key(String hash) {}

    private record Found(CredentialLookups.StoredAccountSession session, Caller caller) {}

    @Inject
    CredentialLookups lookups;

    @Inject
    Members members;

    @Inject
    RecentLookups recent;

    @Inject
    UseRecorder uses;

    @Inject
    Clock clock;

    @Override
    public Class<Credential.AccountSession> kind() {
        return Credential.AccountSession.class;
    }

    @Override
    public Caller admit(Credential.AccountSession shown) {
        var hash = Secrets.hash(shown.token());
        var found = recent.remember(Found.class, new Key(hash), () -> found(hash));
        if (!found.session().expiresAt().isAfter(clock.instant())) {
            throw new Unauthenticated("session");
        }
        return found.caller();
    }

    private Found found(String hash) {
        var session = lookups.accountSession(hash).orElseThrow(() -> new Unauthenticated("session"));
        var caller = members.byKeyPair(session.member());
        uses.sessionUsed(session.id(), session.lastUsedAt());
        return new Found(session, caller);
    }
}
