package io.helpdesk.api.signin;

import io.helpdesk.api.caller.TokenOwner;
import java.time.Instant;

/**
 * That somebody is signed in.
 *
 * @param email the user's, in lower case
 * @param accountId the account it is for; null where each call names one
 * @param device a random name of this session that is no secret
 * @param address where it was opened from; {@code ""} if that is not known
 * @param userAgent what the client called itself when it was opened; {@code ""} for nothing
 * @param lastUsedAt to the minute; null if it was not used yet
 */
public record UserSession(
        long id,
        TokenOwner owner,
        String email,
        Long accountId,
        String device,
        String address,
        String userAgent,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt) {}
