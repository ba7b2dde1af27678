package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;

/**
 * Judges one kind of credential that names its account itself. A bean that implements it is found by the gatekeeper; each
 * kind has one.
 *
 * @param <C> the kind
 */
public interface CredentialProvider<C extends Credential> {

    Class<C> kind();

    /**
     * Who the credential stands for. Runs in a transaction; refuses as {@link io.helpdesk.api.caller.Gatekeeper#admit}
     * says.
     */
    Caller admit(C credential);
}
