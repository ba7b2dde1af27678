package io.helpdesk.api.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import java.util.Set;

/**
 * Of what the calling user wants to be told, and how, in the account. Each call joins the caller's transaction or starts its
 * own; callers who are no user are refused ({@link Forbidden} {@code "notification"}). Nothing is sent by either way yet:
 * what is obeyed is that new conversations are told of, in the list, to those who chose them by any way.
 */
public interface NotificationChoices {

    /** What there is to be told of. */
    enum Topic {
        CREATION,
        ASSIGNMENT,
        ASSIGNED_MESSAGE,
        MENTION,
        PARTICIPATING_MESSAGE,
        FIRST_RESPONSE_MISSED,
        NEXT_RESPONSE_MISSED,
        RESOLUTION_MISSED
    }

    /**
     * @param id of the membership it belongs to
     * @param mail to be told by mail
     * @param push to be told on a device
     */
    record Choice(long id, long accountId, long userId, Set<Topic> mail, Set<Topic> push) {
        public Choice {
            mail = Set.copyOf(mail);
            push = Set.copyOf(push);
        }
    }

    /** Conversations that are given to them, both ways, for who has not chosen yet. */
    Choice own(Caller caller);

    /** Puts these in place of what was chosen before. */
    Choice choose(Caller caller, Set<Topic> mail, Set<Topic> push);
}
