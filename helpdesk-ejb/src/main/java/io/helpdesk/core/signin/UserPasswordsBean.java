package io.helpdesk.core.signin;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.api.signin.UserPasswords;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.core.credential.Passwords;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** No EJB, as {@link SignInsBean}. */
@ApplicationScoped
public class UserPasswordsBean implements UserPasswords {

    /** Which no session has as its key. */
    private static final long NO_SESSION = 0;

    @Inject
    private SignInSteps steps;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordMails mails;

    @Inject
    private Invitations invitations;

    @Override
    public void change(UserSession own, String current, String next) {
        change(own.owner().id(), current, next, own.id());
    }

    @Override
    public void change(TokenOwner owner, String current, String next) {
        if (owner.kind() != Caller.Kind.USER) {
            throw new Unauthenticated("password");
        }
        change(owner.id(), current, next, NO_SESSION);
    }

    private void change(long userId, String current, String next, long sessionId) {
        var before = steps.known(userId);
        if (!passwords.matches(current, before.passwordHash())) {
            throw new Unauthenticated("password");
        }
        check(next);
        steps.change(before, passwords.hash(next), sessionId);
    }

    @Override
    public boolean forgotten(String email, String page) {
        var known = steps.known(email);
        known.ifPresent(user -> mails.sendReset(user.userId(), page));
        return known.isPresent();
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public void invite(Caller caller, long userId, String page) {
        steps.member(caller.accountId(), userId);
        invitations.invite(userId, page);
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public void give(Caller caller, long userId, String next) {
        steps.memberHereAlone(caller.accountId(), userId);
        check(next);
        steps.give(caller.accountId(), caller.userId(), userId, passwords.hash(next));
    }

    @Override
    @Requires(Permission.PLATFORM)
    public String link(Caller caller, long userId) {
        return steps.passwordLink(userId);
    }

    @Override
    public Invited invited(String token) {
        return steps.invited(token);
    }

    /** Nobody has a password derived who has no link. */
    @Override
    public TokenOwner reset(String token, String next) {
        steps.invited(token);
        check(next);
        return steps.reset(token, passwords.hash(next));
    }

    @Override
    public OpenedSession resetAndSignIn(String token, String next, NewSession session) {
        steps.invited(token);
        check(next);
        return steps.resetAndOpen(token, passwords.hash(next), session);
    }

    private static void check(String password) {
        new Checks()
                .that(Passwords.acceptable(password), "password", Rule.MALFORMED)
                .refuse("user");
    }
}
