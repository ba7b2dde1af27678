package io.helpdesk.core.access;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions for whichever account each call names (chatwoot-desk 1.3), remembered for a second. */
@ApplicationScoped
class UserSessionHolders {

    private record Key(String hash) {}

    @Inject
    CredentialLookups lookups;

    @Inject
    RecentLookups recent;

    @Inject
    UseRecorder uses;

    @Inject
    Clock clock;

    /** As {@link io.helpdesk.api.caller.Gatekeeper#session}. */
    UserSession session(Credential.SessionToken shown) {
        return stored(Secrets.hash(shown.token()))
                .filter(session -> session.device().equals(shown.device())
                        && session.email().equalsIgnoreCase(shown.email().strip()))
                .orElseThrow(() -> new Unauthenticated("session"));
    }

    /** Whose session it is that has this secret. */
    Optional<TokenOwner> owner(String hash) {
        return stored(hash).map(UserSession::owner);
    }

    private Optional<UserSession> stored(String hash) {
        var found = recent.rememberAll(
                UserSession.class,
                Set.of(new Key(hash)),
                missing -> lookups.session(hash)
                        .map(session -> {
                            uses.sessionUsed(session.id(), session.lastUsedAt());
                            return Map.of(new Key(hash), session);
                        })
                        .orElse(Map.of()));
        return Optional.ofNullable(found.get(new Key(hash)))
                .filter(session -> session.expiresAt().isAfter(clock.instant()));
    }
}
