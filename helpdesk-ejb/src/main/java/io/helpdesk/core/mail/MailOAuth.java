package io.helpdesk.core.mail;

import java.time.Instant;

/**
 * Leave to use a mailbox, which its owner gave at the provider (RFC 6749), instead of a password.
 *
 * @param provider as {@link OAuthProvider} knows it
 * @param tenantId of Microsoft's; null for others
 * @param accessToken null if there was none yet
 * @param expiresAt until when it serves; null if nobody said
 */
public record MailOAuth(
        String provider,
        String clientId,
        String clientSecret,
        String tenantId,
        String accessToken,
        String refreshToken,
        Instant expiresAt) {

    /** Without secrets. */
    @Override
    public String toString() {
        return "MailOAuth[provider=" + provider + ", clientId=" + clientId + "]";
    }
}
