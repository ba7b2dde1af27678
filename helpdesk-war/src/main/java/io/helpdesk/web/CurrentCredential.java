package io.helpdesk.web;

import jakarta.enterprise.context.RequestScoped;

/** What the admitted caller of this request has shown, set by a dialect's authentication. Never logged or stored. */
@RequestScoped
public class CurrentCredential {

    private String shown = "";

    /** {@code ""} where the path alone says who is calling. */
    public String get() {
        return shown;
    }

    public void set(String secret) {
        shown = secret;
    }
}
