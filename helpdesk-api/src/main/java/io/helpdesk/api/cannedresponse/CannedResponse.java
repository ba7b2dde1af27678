package io.helpdesk.api.cannedresponse;

import java.time.Instant;

/**
 * A text that agents keep to answer with.
 *
 * @param shortCode what they type to get it, as it was given; unique in the account
 */
public record CannedResponse(
        long id, long accountId, String shortCode, String content, Instant createdAt, Instant updatedAt) {}
