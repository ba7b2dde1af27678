package io.helpdesk.web;

import io.helpdesk.api.caller.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who is calling in this request, once a dialect's authentication has admitted them. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    /** @throws IllegalStateException if nobody was admitted: the resource is open, or its authentication is not registered */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("nobody was admitted in this request");
        }
        return caller;
    }

    public boolean known() {
        return caller != null;
    }

    public void set(Caller admitted) {
        caller = admitted;
    }
}
