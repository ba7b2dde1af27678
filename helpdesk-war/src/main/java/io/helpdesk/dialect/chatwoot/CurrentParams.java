package io.helpdesk.dialect.chatwoot;

import jakarta.enterprise.context.RequestScoped;

/** The parameters of the current request, read before anything else happens to it. */
@RequestScoped
public class CurrentParams {

    private ChatwootParams params = ChatwootParams.none();

    public ChatwootParams get() {
        return params;
    }

    void set(ChatwootParams read) {
        params = read;
    }
}
