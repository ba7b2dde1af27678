package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.UserPasswords;
import io.helpdesk.dialect.libredesk.ConsoleSessions;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.WithoutKey;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.idempotency.NotKept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Passwords that were forgotten, and those of whoever was invited (libredesk-desk 1.2). */
@Path("agents")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PasswordsResource {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 72;
    private static final String WEAK =
            "Password is not strong enough, Password must be 10-72 characters long should contain "
                    + "at least one uppercase letter, one lowercase letter, one number, and one special character.";
    private static final String EXPIRED =
            "Token is invalid or expired, Please try again by requesting a new password reset link";

    @Inject
    UserPasswords passwords;

    @Inject
    ConsoleSessions sessions;

    @Inject
    Door door;

    @Inject
    PublicAddress address;

    @Inject
    HttpServletRequest servlet;

    /** The answer is the same whether there is such an agent. */
    @POST
    @Path("reset-password")
    @Consumes(MediaType.WILDCARD)
    @WithoutKey
    @NotKept
    public Envelope<Boolean> forgotten(LibredeskBody body) {
        refuseIfSignedIn();
        String email = body.text("email");
        body.refuseUnlessDecoded();
        if (email.isEmpty()) {
            throw LibredeskRefusal.input("`email` empty");
        }
        door.askForMail(email);
        passwords.forgotten(email, address.base() + "/sign-in/password");
        return Envelope.done();
    }

    @POST
    @Path("set-password")
    @Consumes(MediaType.WILDCARD)
    @WithoutKey
    @NotKept
    public Envelope<Boolean> set(LibredeskBody body) {
        refuseIfSignedIn();
        String token = body.text("token");
        String password = body.text("password");
        body.refuseUnlessDecoded();
        if (password.isEmpty()) {
            throw LibredeskRefusal.input("Password empty");
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw LibredeskRefusal.input(WEAK);
        }
        try {
            door.signIn("", token, () -> passwords.reset(token, password));
        } catch (Unauthenticated unknown) {
            throw LibredeskRefusal.input(EXPIRED);
        } catch (Invalid weak) {
            throw LibredeskRefusal.input(WEAK);
        }
        return Envelope.done();
    }

    private void refuseIfSignedIn() {
        if (sessions.signedIn(servlet)) {
            throw LibredeskRefusal.input("User already logged in");
        }
    }
}
