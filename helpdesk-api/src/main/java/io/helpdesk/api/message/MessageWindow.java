package io.helpdesk.api.message;

import java.util.Set;

/**
 * Which messages of a conversation are wanted; {@link #builder} makes it. Bounds are message ids; null for none.
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
        return builder(limit).build();
    }

    /** Starts with the newest messages of a conversation, the oldest of them first, and not counted. */
    public static Builder builder(int limit) {
        return new Builder(limit);
    }

    /** Makes the window: what is not said bounds nothing. */
    public static final class Builder {

        private final int limit;
        private Long before;
        private Long after;
        private Long fromInclusive;
        private Set<MessageType> types;
        private Boolean privateNotes;
        private boolean newestFirst;
        private boolean keepNewest = true;
        private long offset;
        private boolean counted;

        private Builder(int limit) {
            this.limit = limit;
        }

        public Builder before(Long id) {
            before = id;
            return this;
        }

        public Builder after(Long id) {
            after = id;
            return this;
        }

        public Builder fromInclusive(Long id) {
            fromInclusive = id;
            return this;
        }

        public Builder types(Set<MessageType> types) {
            this.types = types;
            return this;
        }

        public Builder privateNotes(Boolean only) {
            privateNotes = only;
            return this;
        }

        public Builder newestFirst() {
            newestFirst = true;
            return this;
        }

        public Builder keepOldest() {
            keepNewest = false;
            return this;
        }

        public Builder offset(long matches) {
            offset = matches;
            return this;
        }

        public Builder counted() {
            counted = true;
            return this;
        }

        public MessageWindow build() {
            return new MessageWindow(
                    before, after, fromInclusive, types, privateNotes, newestFirst, keepNewest, offset, limit, counted);
        }
    }
}
