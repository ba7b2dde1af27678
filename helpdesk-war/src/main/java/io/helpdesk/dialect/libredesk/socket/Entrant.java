package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import jakarta.enterprise.context.RequestScoped;

/** Who was let in at the handshake, for the rest of it. */
@RequestScoped
public class Entrant {

    /** @param credential by which they are looked up again while the socket is open */
    record Admitted(Credential credential, Caller caller) {}

    private Admitted admitted;

    void set(Credential credential, Caller caller) {
        admitted = new Admitted(credential, caller);
    }

    /** Null where nobody was. */
    Admitted get() {
        return admitted;
    }
}
