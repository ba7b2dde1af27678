package io.helpdesk.api.oidc;

import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Overloaded;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import java.net.URI;

/**
 * Signs people in at an account's provider: the authorization code flow with a proof of possession (OpenID Connect Core 1.0, 3.1; RFC
 * 7636). No transaction waits for a provider. How often somebody may try is the caller's affair.
 */
public interface OidcSignIns {

    /**
     * What one browser needs to come back, and nobody else may know. The caller keeps it there until then.
     *
     * @param state comes back with the browser
     * @param nonce comes back in the token
     * @param verifier shows that who fetches the token is who sent the browser
     */
    record Flow(long providerId, String state, String nonce, String verifier) {

        @Override
        public String toString() {
            return "Flow[" + providerId + "]";
        }
    }

    /** @param address where the browser is to go */
    record Beginning(Flow flow, URI address) {}

    /**
     * @param callback where the browser is to come back
     * @throws NotFound {@code "oidc_provider"} if there is none, or it is not enabled
     * @throws Overloaded if the provider does not answer
     */
    Beginning begin(long providerId, URI callback);

    /**
     * Opens a session in the provider's account for whoever has the address that the provider vouches for. Nobody is made.
     *
     * @param code as it came back; whether the state is the flow's was looked at
     * @throws NotFound {@code "oidc_provider"}; {@code "agent"} if nobody in the account has the address
     * @throws Unauthenticated {@code "oidc"} if the provider does not take the code, or its token is not for this, or vouches for no address
     * @throws Forbidden as {@link io.helpdesk.api.signin.SignIns#withPassword} in this account; {@code "user"} if they work in another account
     *     as well: one account's provider does not speak for another's people
     * @throws Overloaded if the provider does not answer
     */
    OpenedSession end(Flow flow, String code, URI callback, NewSession session);
}
