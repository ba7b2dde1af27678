package io.helpdesk.dialect.chatwoot;

import io.helpdesk.web.Busy;
import jakarta.enterprise.context.RequestScoped;

/** The parameters of the current request, read before anything else happens to it. */
@RequestScoped
public class CurrentParams {

    private ChatwootParams params = ChatwootParams.none();
    private boolean withheld;

    /** @throws Busy if the body they are in was not waited for */
    public ChatwootParams get() {
        if (withheld) {
            throw new Busy();
        }
        return params;
    }

    /** Whether they are in a body that was not waited for. */
    public boolean areWithheld() {
        return withheld;
    }

    void withhold() {
        withheld = true;
    }

    void set(ChatwootParams read) {
        params = read;
    }
}
