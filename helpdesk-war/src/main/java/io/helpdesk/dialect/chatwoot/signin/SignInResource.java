package io.helpdesk.dialect.chatwoot.signin;

import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.signin.PasswordSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** People sign in with a password, or with a link that the platform made (chatwoot-desk 1.1, 1.4). */
@Path("sign_in")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class SignInResource {

    private static final String WRONG = "Invalid login credentials. Please try again.";
    private static final String UNCONFIRMED =
            "A confirmation email was sent to your account at '%s'. You must follow the "
                    + "instructions in the email before your account can be activated";

    @Inject
    SignIns signIns;

    @Inject
    NewSessions sessions;

    @Inject
    PasswordSignIn passwords;

    @Inject
    Door door;

    @Inject
    CurrentParams params;

    @Inject
    PublicAddress address;

    @Inject
    HttpServletRequest servlet;

    @POST
    @Consumes(MediaType.WILDCARD)
    public SignedInJson signIn() {
        var sent = params.get();
        var email = sent.filled("email").orElseThrow(SignInResource::wrong);
        var link = sent.filled("sso_auth_token");
        var password = sent.filled("password");
        if (link.isPresent()) {
            try {
                return sessions.begin(byLink(email, link.get()));
            } catch (Unauthenticated used) {
                if (password.isEmpty()) {
                    throw wrong();
                }
            }
        }
        return sessions.begin(byPassword(email, password.orElse("")));
    }

    /** Where browsers end up that were sent here. */
    @GET
    public Response page() {
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, address.base() + "/app/login?error=access-denied")
                .build();
    }

    private OpenedSession byLink(String email, String token) {
        return door.signIn(email, token, () -> signIns.withLink(email, token, sessions.wanted(servlet)));
    }

    private OpenedSession byPassword(String email, String password) {
        try {
            return passwords.open(servlet, email, password, sessions.wanted(servlet));
        } catch (Unauthenticated wrong) {
            throw wrong();
        } catch (Forbidden unconfirmed) {
            throw new ChatwootRefusal(401, SignedInJson.Refused.because(UNCONFIRMED.formatted(email)));
        }
    }

    private static ChatwootRefusal wrong() {
        return new ChatwootRefusal(401, SignedInJson.Refused.because(WRONG));
    }
}
