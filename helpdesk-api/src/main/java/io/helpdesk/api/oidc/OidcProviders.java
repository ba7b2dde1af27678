package io.helpdesk.api.oidc;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/**
 * The providers of an account. Each call that has a caller needs {@link io.helpdesk.api.caller.Permission#SIGN_IN_WRITE}; each that
 * names one throws {@link NotFound} {@code "oidc_provider"} unless it is the caller's account's.
 */
public interface OidcProviders {

    /** As many as an account may have. */
    int MOST = 20;

    List<OidcProvider> list(Caller caller);

    OidcProvider get(Caller caller, long id);

    /**
     * Asks the issuer who it is before anything is written; no transaction waits for it.
     *
     * @throws Invalid {@code "oidc_provider"}: {@code issuer} REQUIRED, TOO_LONG, MALFORMED, PRIVATE_ADDRESS, or
     *     UNKNOWN_REFERENCE where no such provider answers; {@code client_id}, {@code client_secret} REQUIRED, TOO_LONG; {@code
     *     name}, {@code logo_url} TOO_LONG; {@code providers} TOO_MANY
     */
    OidcProvider create(Caller caller, SaveOidcProvider command);

    /** As {@link #create}, of one there is. */
    OidcProvider update(Caller caller, long id, SaveOidcProvider command);

    void delete(Caller caller, long id);

    /** Those that are enabled, if there is one account and no other; none otherwise, as nobody has said which one they mean. */
    List<OidcProvider> ofOnlyAccount();
}
