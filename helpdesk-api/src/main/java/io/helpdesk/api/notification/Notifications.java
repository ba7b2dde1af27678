package io.helpdesk.api.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The caller's own notifications in the account; a month old they are forgotten. They are made from events a moment after
 * the change they speak of is committed. Callers who are no agents are refused: {@link Forbidden} {@code "notification"}.
 * Each call that names one throws {@link NotFound} {@code "notification"} unless it is the caller's.
 */
public interface Notifications {

    /** As many as a page may have. */
    int MOST = 100;

    /**
     * @param which of all
     * @param oldestFirst by when they came or came back, else the newest first
     * @param offset how many are passed over
     * @param limit at most {@link #MOST}
     * @return those whose conversation the caller can see
     */
    List<Notification> list(Caller caller, Which which, boolean oldestFirst, int offset, int limit);

    Counts count(Caller caller, Which which);

    /** As many conversations as {@link #mentions} tells. */
    int MOST_MENTIONS = 1_000;

    /** The conversations in which a note names the caller or a team of theirs, those of the newest notes first, each with its newest. */
    Map<Long, UUID> mentions(Caller caller);

    /** Reads it; a second time changes nothing. */
    Notification read(Caller caller, long id);

    /** Makes it one that was not read. */
    Notification unread(Caller caller, long id);

    /** @param until when it comes back, as one that was not read */
    Notification snooze(Caller caller, long id, Instant until);

    void delete(Caller caller, long id);

    /** @param conversationId null for all */
    void readAll(Caller caller, Long conversationId);

    /** @param readOnly whether those that were not read stay */
    void deleteAll(Caller caller, boolean readOnly);

    /**
     * Which ones.
     *
     * @param kinds of these
     * @param read those that were read as well
     * @param snoozed those that are put off as well
     * @param latestOnly of each conversation the latest one alone
     */
    record Which(List<Notification.Kind> kinds, boolean read, boolean snoozed, boolean latestOnly) {
        public Which {
            kinds = List.copyOf(kinds);
        }

        /** Every one. */
        public static Which all(Notification.Kind... kinds) {
            return new Which(List.of(kinds), true, true, false);
        }
    }

    /** @param unread of these, also not snoozed unless those were asked for */
    record Counts(long unread, long total) {}
}
