package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.dialect.libredesk.ConsoleSessions;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.ErrorType;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.WithoutKey;
import io.helpdesk.dialect.libredesk.directory.ShownAgent;
import io.helpdesk.web.admission.ClientAddress;
import io.helpdesk.web.idempotency.NotKept;
import io.helpdesk.web.signin.Browsers;
import io.helpdesk.web.signin.PasswordSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Set;

/**
 * Agents sign in (libredesk-desk 1.2). The session is for one account: the one named by {@code account_id}, which is an
 * addition of ours, or else the one in which the agent signed in last.
 */
@Path("auth/login")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LoginResource {

    @Inject
    SignIns signIns;

    @Inject
    Gatekeeper gatekeeper;

    @Inject
    PasswordSignIn passwords;

    @Inject
    ConsoleSessions sessions;

    @Inject
    ShownAgent shown;

    @Inject
    ClientAddress client;

    @Inject
    HttpServletRequest servlet;

    @POST
    @Consumes(MediaType.WILDCARD)
    @WithoutKey
    @NotKept
    public Response login(LibredeskBody body) {
        String email = body.text("email");
        String password = body.text("password");
        long account = body.number("account_id");
        body.refuseUnlessDecoded();
        if (email.isEmpty() || password.isEmpty()) {
            throw LibredeskRefusal.input("Bad request");
        }
        if (Browsers.sentByAnotherSite(servlet::getHeader)) {
            throw new LibredeskRefusal(403, ErrorType.PERMISSION, "CSRF token mismatch");
        }
        var session = open(email, password, account == 0 ? null : account);
        // whoever had put another one into this browser does not share the new one
        ConsoleSessions.shown(servlet).ifPresent(signIns::end);
        var agent = shown.self(gatekeeper.admit(new Credential.AccountSession(session.token())), null);
        var answer = Response.ok(Envelope.success(agent));
        sessions.begin(servlet, session.token()).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }

    private OpenedSession open(String email, String password, Long account) {
        var wanted = NewSession.in(
                account,
                ConsoleSessions.LIFETIME,
                client.get(),
                Objects.toString(servlet.getHeader(HttpHeaders.USER_AGENT), ""));
        try {
            return passwords.open(servlet, email, password, wanted);
        } catch (Unauthenticated wrong) {
            throw LibredeskRefusal.input("Invalid email or password.");
        } catch (Forbidden refused) {
            if (Set.of("account_suspended", "agent_disabled").contains(refused.subject())) {
                throw LibredeskRefusal.general(500, LibredeskRefusal.DISABLED);
            }
            throw LibredeskRefusal.input("Invalid email or password.");
        }
    }
}
