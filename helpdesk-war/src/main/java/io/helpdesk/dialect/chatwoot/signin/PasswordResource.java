package io.helpdesk.dialect.chatwoot.signin;

import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.UserPasswords;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Passwords that were forgotten (chatwoot-desk 1.4). This wire tells whether there is a user, as the original does. */
@Path("password")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class PasswordResource {

    private static final String SENT =
            "Woot! Request for password reset is successful. Check your mail for instructions.";
    private static final String UNKNOWN = "Uh ho! We could not find any user with the specified email.";

    @Inject
    UserPasswords passwords;

    @Inject
    NewSessions sessions;

    @Inject
    Door door;

    @Inject
    CurrentParams params;

    @Inject
    PublicAddress address;

    @Inject
    HttpServletRequest servlet;

    /** A sentence for people. */
    public record MessageJson(String message) {}

    /** The same, and where to go from there. */
    public record InvalidTokenJson(String message, String redirectUrl) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    public MessageJson forgotten() {
        var email = params.get().filled("email").orElse("");
        door.askForMail(email);
        if (!passwords.forgotten(email, address.base() + "/sign-in/password")) {
            throw new ChatwootRefusal(404, new MessageJson(UNKNOWN));
        }
        return new MessageJson(SENT);
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    public SignedInJson set() {
        var sent = params.get();
        var token = sent.filled("reset_password_token").orElse("");
        var password = sent.text("password").orElse("");
        var confirmed = sent.text("password_confirmation").orElse(password);
        try {
            return door.signIn("", token, () -> {
                passwords.invited(token);
                if (!confirmed.equals(password)) {
                    throw new ChatwootRefusal(
                            422,
                            new ErrorJson.RecordInvalid(
                                    "Password confirmation doesn't match Password", List.of("password_confirmation")));
                }
                return sessions.begin(passwords.resetAndSignIn(token, password, sessions.wanted(servlet)));
            });
        } catch (Unauthenticated unknown) {
            throw new ChatwootRefusal(422, new InvalidTokenJson("Invalid token", "/"));
        }
    }

    @PATCH
    @Consumes(MediaType.WILDCARD)
    public SignedInJson change() {
        return set();
    }
}
