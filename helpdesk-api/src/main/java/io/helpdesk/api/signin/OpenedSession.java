package io.helpdesk.api.signin;

/**
 * A session with its secret, as shown once.
 *
 * @param token letters and digits; only its hash is kept
 */
public record OpenedSession(String token, UserSession session) {

    @Override
    public String toString() {
        return "OpenedSession[..., " + session + "]";
    }
}
