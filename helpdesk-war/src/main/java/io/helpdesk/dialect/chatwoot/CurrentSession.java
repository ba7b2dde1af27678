package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.signin.UserSession;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The session that the current request was let in by, or has opened. */
@RequestScoped
public class CurrentSession {

    private UserSession session;
    private String token;

    /** Empty if the request shows an access token, or nothing. */
    public Optional<UserSession> get() {
        return Optional.ofNullable(session);
    }

    /** Its secret; null without a session. */
    public String token() {
        return token;
    }

    public void set(UserSession current, String secret) {
        session = current;
        token = secret;
    }

    /** It has ended. */
    public void clear() {
        set(null, null);
    }
}
