package io.helpdesk.api.caller;

import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.UserSession;

/**
 * Judges credentials. What it answers may be up to one second old; a credential revoked on this node is refused at once,
 * one revoked on another node within a second.
 */
public interface Gatekeeper {

    /**
     * Whom an access token belongs to, before an account is chosen.
     *
     * @throws Unauthenticated if nobody has it
     */
    TokenOwner identify(Credential.AccessToken token);

    /**
     * The session whose secret this is, before an account is chosen. Its token alone does as an access token as well.
     *
     * @throws Unauthenticated {@code "session"} if there is none, or not any more, or the rest of the credential is not the
     *     session's
     */
    UserSession session(Credential.SessionToken token);

    /**
     * Whom somebody is here whom the server has authenticated; with what the operator gives their groups, from now on.
     *
     * @throws Unauthenticated {@code "container"} if they are nobody here, and not to be made somebody
     */
    TokenOwner identify(Credential.ContainerPrincipal principal);

    /**
     * Lets a token's owner into an account.
     *
     * @throws NotFound {@code "account"} if there is no such account
     * @throws Forbidden {@code "account_suspended"} before membership is looked at; {@code "membership"} if a user is
     *     not a member; {@code "bot_membership"} if a bot is attached to no inbox of the account
     */
    Caller enter(TokenOwner owner, long accountId);

    /**
     * Who a credential stands for that names its account itself: {@link Credential.KeyPair}, {@link
     * Credential.OrganisationKey}, {@link Credential.PlatformToken}, {@link Credential.VisitorSession}, {@link
     * Credential.UserPubsubToken}, {@link Credential.SessionPubsubToken}, {@link
     * Credential.MailDoorToken} and {@link Credential.AccountSession}; and {@link Credential.ContainerPrincipal}, for the
     * account in which they were active last.
     *
     * @throws Unauthenticated if it is unknown or its owner is disabled; {@code "identity"} for a session of a contact that
     *     has shown no proof in an inbox that demands one
     * @throws NotFound for a visitor session: {@code "inbox"} or {@code "session"}; for a user's pubsub token: {@code
     *     "account"}; for a mail door: {@code "inbox"}
     * @throws Forbidden {@code "agent_disabled"} for a member who is not let in; {@code "account_suspended"}, except for sessions of contacts; {@code "membership"} for a user's
     *     pubsub token
     */
    Caller admit(Credential credential);
}
