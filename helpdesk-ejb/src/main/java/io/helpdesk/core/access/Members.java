package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Who somebody is as a member of an account: the one place where a membership becomes a caller. */
@ApplicationScoped
class Members {

    @Inject
    CredentialLookups lookups;

    /** As a key pair and a session for one account say it (libredesk-resources 1). */
    Caller byKeyPair(CredentialLookups.Member member) {
        CredentialRules.refuseSuspended(member.status());
        if (!member.rights().enabled()) {
            throw new Forbidden("agent_disabled");
        }
        return caller(
                member.accountId(),
                member.userId(),
                member.userName(),
                Grants.keyPair(member.rights().permissions()));
    }

    /** As an access token says it, in the account its owner has chosen (chatwoot-application 1.4). */
    Caller byAccessToken(TokenOwner owner, long accountId) {
        var standing = lookups.standing(accountId, owner.id()).orElseThrow(() -> new NotFound("account"));
        CredentialRules.refuseSuspended(standing.status());
        var rights = standing.rights()
                .filter(CredentialLookups.Rights::enabled)
                .orElseThrow(() -> new Forbidden("membership"));
        var permissions = rights.ownRolesOnly()
                ? Grants.ownRoles(rights.permissions())
                : Grants.accessToken(rights.permissions());
        return caller(accountId, owner.id(), owner.name(), permissions);
    }

    private Caller caller(long accountId, long userId, String name, Set<Permission> permissions) {
        return new Caller(
                Caller.Kind.USER,
                accountId,
                userId,
                name,
                permissions,
                Grants.scope(permissions, () -> lookups.inboxes(accountId, userId)),
                lookups.teams(accountId, userId));
    }
}
