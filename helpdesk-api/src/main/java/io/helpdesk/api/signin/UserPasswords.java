package io.helpdesk.api.signin;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Overloaded;
import io.helpdesk.api.problem.Unauthenticated;

/**
 * How users come to passwords. One has 6 to 128 characters, an upper and a lower-case letter, a digit and something else
 * among them. Call it outside of a transaction, as {@link SignIns}.
 */
public interface UserPasswords {

    /**
     * Changes a password and ends all other sessions.
     *
     * @throws Unauthenticated {@code "password"} if the current one is another; nothing was changed then
     * @throws Invalid {@code "user"}: {@code password} MALFORMED
     * @throws Overloaded if too many passwords are being compared
     */
    void change(UserSession own, String current, String next);

    /**
     * The same for somebody who shows no session: all of the user's end.
     *
     * @throws Unauthenticated {@code "password"} if the current one is another, and for owners of tokens who are no users
     * @throws Invalid as above
     * @throws Overloaded as above
     */
    void change(TokenOwner owner, String current, String next);

    /**
     * Has a link for setting a new password sent to the user with this address, unless one was within the last minute. It is
     * good for an hour, once. Neither answer nor pace of this call depend on whether the mail can be sent.
     *
     * @param email in any case
     * @param page address of the page that the link leads to; the token is appended as its query
     * @return whether there is such a user
     */
    boolean forgotten(String email, String page);

    /**
     * Has a link for setting a password sent to a member of the caller's account who has none, where mail can be sent. It is good
     * for seven days, once. Needs {@link io.helpdesk.api.caller.Permission#AGENT_WRITE}.
     *
     * @param page as {@link #forgotten}
     * @throws NotFound {@code "agent"} if the user is no member
     */
    void invite(Caller caller, long userId, String page);

    /**
     * Gives a member of the caller's account a password, confirms the address and ends all their sessions. Needs {@link
     * io.helpdesk.api.caller.Permission#AGENT_WRITE}.
     *
     * @throws NotFound {@code "agent"} if the user is no member
     * @throws Forbidden {@code "user"} if they work in other accounts too, where this one has nothing to say
     * @throws Invalid {@code "user"}: {@code password} MALFORMED
     * @throws Overloaded if too many passwords are being compared
     */
    void give(Caller caller, long userId, String next);

    /**
     * A link for setting a password, for an operator to hand over: it is good for seven days, once. Needs {@link
     * io.helpdesk.api.caller.Permission#PLATFORM}.
     *
     * @return its token
     * @throws NotFound {@code "user"}
     */
    String link(Caller caller, long userId);

    /**
     * Whose a link is that sets a password: of {@link #forgotten}, or of an invitation. It is not used up.
     *
     * @throws Unauthenticated {@code "link"}: there is no such link, or not any more
     */
    Invited invited(String token);

    /**
     * Sets a new password, confirms the user's address and ends all sessions; the link is used up.
     *
     * @return whose it was
     * @throws Unauthenticated {@code "link"}: there is no such link, or not any more
     * @throws Invalid {@code "user"}: {@code password} MALFORMED; the link is still good then
     * @throws Overloaded if too many passwords are being compared
     */
    TokenOwner reset(String token, String next);

    /**
     * The same, and signs in.
     *
     * @throws Forbidden as {@link SignIns#withPassword}, but for {@code "unconfirmed"}; nothing was changed then
     */
    OpenedSession resetAndSignIn(String token, String next, NewSession session);

    /** Somebody who may set a password. */
    record Invited(long userId, String name, String email) {}
}
