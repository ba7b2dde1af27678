package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.api.caller.TokenOwner;
import jakarta.enterprise.context.RequestScoped;

/** Whose access token the current request shows; for endpoints outside any account. */
@RequestScoped
public class CurrentOwner {

    private TokenOwner owner;

    public TokenOwner get() {
        return owner;
    }

    void set(TokenOwner identified) {
        owner = identified;
    }
}
