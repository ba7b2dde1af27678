package io.helpdesk.core.access;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** What the contact of a session may see (docs/adr/0023-visitors-see-what-is-theirs.md). */
@ApplicationScoped
class VisitorCallers {

    @Inject
    Settings settings;

    /** @throws Unauthenticated {@code "identity"} if the inbox demands a proof that the session has not shown */
    Caller of(CredentialLookups.VisitorStanding standing) {
        boolean asOriginal = settings.flag(Setting.VISITORS_AS_ORIGINAL);
        if (standing.barred() && !asOriginal) {
            throw new Unauthenticated("identity");
        }
        AccessScope scope = standing.proven()
                ? new AccessScope.OneContact(standing.contactId())
                : new AccessScope.OneSession(
                        standing.sessionId(), standing.contactId(), asOriginal || standing.ownContact());
        return new Caller(
                Caller.Kind.CONTACT,
                standing.accountId(),
                standing.contactId(),
                standing.contactName(),
                Grants.VISITOR,
                scope,
                Set.of());
    }
}
