package io.helpdesk.api.deed;

import java.time.Instant;
import java.util.Map;

/**
 * Something that was done.
 *
 * @param actorId the user who did it; 0 for the operator and for who had no session
 * @param targetId the user whom it was done to, or the role
 * @param targetName their address, or its name, as it was then
 * @param address where it came from; empty where nobody knows
 * @param thing what was made, changed or removed; null for all other kinds
 * @param version the how-manieth of that thing that is known; 0 for all other kinds
 * @param changes by field: what it says, or before and after a change; nothing secret is among it
 */
public record Deed(
        long id,
        Kind kind,
        long actorId,
        long targetId,
        String targetName,
        String address,
        Thing thing,
        int version,
        Map<String, Object> changes,
        Instant createdAt) {

    /** What may be made, changed and removed so that it is written down. */
    public enum Thing {
        ACCOUNT,
        INBOX,
        TEAM,
        MEMBER,
        WEBHOOK,
        AUTOMATION_RULE,
        MACRO,
        CONVERSATION
    }

    /** What was done. */
    public enum Kind {
        SIGNED_IN,
        SIGNED_OUT,
        /** Said to be away. */
        WENT_AWAY,
        /** Said to be there. */
        CAME_BACK,
        PASSWORD_SET,
        ROLE_CHANGED,
        MADE,
        CHANGED,
        REMOVED
    }
}
