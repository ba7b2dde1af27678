package io.helpdesk.api.signin;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Overloaded;
import io.helpdesk.api.problem.Unauthenticated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Opens and ends sessions of users. A password is compared by a slow hash, exactly once in each call whoever is named, and
 * never while a transaction is open: call it outside of one. How often somebody may try is the caller's affair.
 *
 * <p>A user has at most 25 sessions; one more ends the one that is over first. All of them end when the password is set anew,
 * but for the one in which the user has changed it. That a session has ended is known on this node at once and on others
 * within a second.
 */
public interface SignIns {

    /**
     * Opens a session for whoever knows the password.
     *
     * @param email in any case
     * @throws Unauthenticated {@code "password"}: nobody has this address, or not this password, or none
     * @throws Forbidden {@code "unconfirmed"} if the user has not taken up an invitation, whatever the password; of a session
     *     in an account {@code "membership"} if the user is not a member of it or of any, {@code "agent_disabled"} if
     *     they are not let in, {@code "account_suspended"}
     * @throws Overloaded if too many passwords are being compared
     */
    OpenedSession withPassword(String email, String password, NewSession session);

    /**
     * Opens a session for whoever has a link made by {@link #link}, which is used up by it.
     *
     * @param email of the user it was made for, in any case
     * @throws Unauthenticated {@code "link"}: there is no such link for this user, or not any more
     * @throws Forbidden as {@link #withPassword}, but for {@code "unconfirmed"}
     */
    OpenedSession withLink(String email, String token, NewSession session);

    /**
     * Opens another session of somebody who is signed in, such as one for another account.
     *
     * @throws Forbidden as {@link #withPassword}, but for {@code "unconfirmed"}
     */
    OpenedSession again(UserSession own, NewSession session);

    /**
     * A link that is good for signing in once, within five minutes. Needs {@link io.helpdesk.api.caller.Permission#PLATFORM}.
     *
     * @return 64 hexadecimal digits
     * @throws NotFound {@code "user"}
     */
    String link(Caller caller, long userId);

    /** Ends the session with this secret; nothing happens if there is none. */
    void end(String token);

    /** The session with this secret, if it is for one account and not over. */
    Optional<UserSession> find(String token);

    /**
     * Those of these secrets whose session for one account goes on: it is not over, the user is let in there, and the account
     * is active. Looked up each time, and not remembered.
     */
    Set<String> goingOn(Set<String> tokens);

    /** All sessions of the user, the newest first. */
    List<UserSession> sessions(UserSession own);

    /**
     * Ends a session of the same user, which may be this one.
     *
     * @throws NotFound {@code "session"}
     */
    void endOne(UserSession own, long sessionId);
}
