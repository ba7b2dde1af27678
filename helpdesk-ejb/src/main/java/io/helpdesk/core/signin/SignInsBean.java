package io.helpdesk.core.signin;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.core.credential.Passwords;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.signin.SignInSteps.Known;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** No EJB: no transaction, and so no connection of the pool, waits for a slow hash. */
@ApplicationScoped
public class SignInsBean implements SignIns {

    @Inject
    private SignInSteps steps;

    @Inject
    private Passwords passwords;

    @Override
    public OpenedSession withPassword(String email, String password, NewSession session) {
        var known = steps.known(email);
        boolean right =
                passwords.matches(password, known.map(Known::passwordHash).orElse(null));
        if (known.isPresent() && !known.get().confirmed()) {
            throw new Forbidden("unconfirmed");
        }
        if (!right) {
            throw new Unauthenticated("password");
        }
        var hash = known.get().passwordHash();
        return steps.open(known.get(), Passwords.outdated(hash) ? passwords.hash(password) : null, session);
    }

    @Override
    public OpenedSession withLink(String email, String token, NewSession session) {
        return steps.open(email, token, session);
    }

    @Override
    public OpenedSession again(UserSession own, NewSession session) {
        return steps.open(own.owner().id(), session);
    }

    @Override
    @Requires(Permission.PLATFORM)
    public String link(Caller caller, long userId) {
        return steps.link(userId);
    }

    @Override
    public void end(String token) {
        steps.end(token);
    }

    @Override
    public Optional<UserSession> find(String token) {
        return steps.find(token);
    }

    @Override
    public Set<String> goingOn(Set<String> tokens) {
        return steps.goingOn(tokens);
    }

    @Override
    public List<UserSession> sessions(UserSession own) {
        return steps.of(own.owner().id());
    }

    @Override
    public void endOne(UserSession own, long sessionId) {
        if (!steps.endOne(own.owner().id(), sessionId)) {
            throw new NotFound("session");
        }
    }
}
