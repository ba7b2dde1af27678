package io.helpdesk.api.caller;

import io.helpdesk.api.caller.Credentials.IssuedOrganisationKey;
import io.helpdesk.api.caller.Credentials.StoredCredential;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/**
 * The keys of the caller's own account, for who may everything that such a key may: nobody makes a key that opens more than
 * they may themselves. The operator has {@link Credentials}.
 */
public interface OrganisationKeys {

    /** @throws Forbidden {@code "permission"}, also of the others */
    List<StoredCredential> list(Caller caller);

    /** @throws Invalid {@code "key"}: {@code name} REQUIRED, TOO_LONG */
    IssuedOrganisationKey create(Caller caller, String name);

    /**
     * Revokes a key, also the one with which the caller came: from now on it opens nothing.
     *
     * @return what was known of it
     * @throws NotFound {@code "key"}
     */
    StoredCredential revoke(Caller caller, String prefix);
}
