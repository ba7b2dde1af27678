package io.helpdesk.core.access;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.core.container.ContainerPeople;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Access tokens of users and bots (chatwoot-application 1): whose one is, and what the owner is in the account they choose.
 * Both are remembered for a second.
 */
@ApplicationScoped
class TokenOwners {

    private record TokenKey(String hash) {}

    private record EntryKey(Caller.Kind kind, long ownerId, long accountId) {}

    @Inject
    CredentialLookups lookups;

    @Inject
    Members members;

    @Inject
    RecentLookups recent;

    @Inject
    UserSessionHolders sessions;

    @Inject
    ContainerPeople container;

    @Inject
    UseRecorder uses;

    /** As {@link io.helpdesk.api.caller.Gatekeeper#identify(Credential.AccessToken)}. */
    TokenOwner identify(Credential.AccessToken token) {
        var hash = Secrets.hash(token.token());
        return recent.remember(TokenOwner.class, new TokenKey(hash), () -> ownerOf(hash));
    }

    /** As {@link io.helpdesk.api.caller.Gatekeeper#identify(Credential.ContainerPrincipal)}. */
    TokenOwner identify(Credential.ContainerPrincipal principal) {
        return recent.remember(TokenOwner.class, principal, () -> container.identify(principal));
    }

    /** As {@link io.helpdesk.api.caller.Gatekeeper#enter}. */
    Caller enter(TokenOwner owner, long accountId) {
        var key = new EntryKey(owner.kind(), owner.id(), accountId);
        return recent.remember(
                Caller.class,
                key,
                () -> owner.kind() == Caller.Kind.BOT
                        ? bot(owner, accountId)
                        : members.byAccessToken(owner, accountId));
    }

    /** A session's secret is an access token for as long as it lasts: it is what a client is given when somebody signs in. */
    private TokenOwner ownerOf(String hash) {
        var found = lookups.token(hash).filter(stored -> Secrets.same(stored.hash(), hash));
        if (found.isEmpty()) {
            return sessions.owner(hash).orElseThrow(() -> new Unauthenticated("token"));
        }
        var token = found.get();
        uses.tokenUsed(token.id(), token.lastUsedAt());
        return new TokenOwner(token.kind(), token.ownerId(), token.ownerName());
    }

    private Caller bot(TokenOwner owner, long accountId) {
        var standing = lookups.botStanding(accountId, owner.id()).orElseThrow(() -> new NotFound("account"));
        CredentialRules.refuseSuspended(standing.status());
        if (!standing.attached()) {
            throw new Forbidden("bot_membership");
        }
        return new Caller(
                Caller.Kind.BOT,
                accountId,
                owner.id(),
                owner.name(),
                Grants.BOT_TOKEN,
                new AccessScope.EveryInbox(),
                Set.of());
    }
}
