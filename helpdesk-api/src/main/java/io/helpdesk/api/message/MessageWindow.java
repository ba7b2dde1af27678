package io.helpdesk.api.message;

import java.util.Set;

/**
 * Which messages of a conversation are wanted. Bounds are message ids; null for none.
 *
 * @param before only ids below this one
 * @param after only ids above this one
 * @param fromInclusive only ids from this one on
 * @param types null or empty for all
 * @param privateNotes true for private messages only (activities count as private), false for none of them, null for both
 * @param newestFirst the order of the answer
 * @param keepNewest when more match than the limit: keep the newest of them, else the oldest
 * @param offset matches to skip at the kept end
 */
public record MessageWindow(
        Long before,
        Long after,
        Long fromInclusive,
        Set<MessageType> types,
        Boolean privateNotes,
        boolean newestFirst,
        boolean keepNewest,
        long offset,
        int limit,
        boolean counted) {

    /** The newest messages, oldest of them first. */
    public static MessageWindow newest(int limit) {
        return new MessageWindow(null, null, null, null, null, false, true, 0, limit, false);
    }
}
