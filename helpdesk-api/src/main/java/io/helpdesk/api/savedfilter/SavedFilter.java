package io.helpdesk.api.savedfilter;

import java.time.Instant;
import java.util.Map;

/**
 * A filter that a user keeps for themself in one account.
 *
 * @param query as the user's client wrote it, in the words of its dialect; never null
 */
public record SavedFilter(
        long id,
        long accountId,
        long userId,
        Kind kind,
        String name,
        Map<String, Object> query,
        Instant createdAt,
        Instant updatedAt) {

    /** What it is a filter of. */
    public enum Kind {
        CONVERSATION,
        CONTACT,
        REPORT
    }
}
