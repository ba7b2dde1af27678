package io.helpdesk.api.oidc;

import java.time.Instant;

/**
 * Where people of an account may sign in. Its secret is never shown.
 *
 * @param enabled whether anybody may
 * @param issuer where it is, and what its tokens name it
 * @param logoUrl a picture of it, {@code ""} for none
 */
public record OidcProvider(
        long id,
        String name,
        boolean enabled,
        Kind kind,
        String issuer,
        String clientId,
        String logoUrl,
        Instant createdAt,
        Instant updatedAt) {

    /** Whose it is; all of them speak the same protocol. */
    public enum Kind {
        GOOGLE,
        MICROSOFT,
        CUSTOM
    }
}
