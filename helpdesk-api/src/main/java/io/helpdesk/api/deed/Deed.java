package io.helpdesk.api.deed;

import java.time.Instant;

/**
 * Something that was done.
 *
 * @param actorId the user who did it; 0 for the operator and for who had no session
 * @param targetId the user whom it was done to, or the role
 * @param targetName their address, or its name, as it was then
 * @param address where it came from; empty where nobody knows
 */
public record Deed(
        long id, Kind kind, long actorId, long targetId, String targetName, String address, Instant createdAt) {

    /** What was done. */
    public enum Kind {
        SIGNED_IN,
        SIGNED_OUT,
        /** Said to be away. */
        WENT_AWAY,
        /** Said to be there. */
        CAME_BACK,
        PASSWORD_SET,
        ROLE_CHANGED
    }
}
