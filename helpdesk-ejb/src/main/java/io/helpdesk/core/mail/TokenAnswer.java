package io.helpdesk.core.mail;

import java.time.Instant;

/**
 * What a token endpoint gave (RFC 6749, 5.1).
 *
 * @param refreshToken null where the one that was shown goes on
 * @param idToken a signed statement about the user (OpenID Connect); null if there is none
 */
public record TokenAnswer(String accessToken, String refreshToken, Instant expiresAt, String idToken) {

    /** Without secrets. */
    @Override
    public String toString() {
        return "TokenAnswer[expiresAt=" + expiresAt + "]";
    }
}
