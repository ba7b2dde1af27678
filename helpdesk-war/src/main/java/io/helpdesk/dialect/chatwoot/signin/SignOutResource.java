package io.helpdesk.dialect.chatwoot.signin;

import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.SessionHeaders;
import io.helpdesk.web.admission.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Ends the session that is shown, and no other (chatwoot-desk 1.4). */
@Path("sign_out")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class SignOutResource {

    @Inject
    SignIns signIns;

    @Inject
    Door door;

    @Inject
    HttpServletRequest servlet;

    /** That it is over. */
    public record SignedOutJson(boolean success) {}

    @DELETE
    public SignedOutJson signOut() {
        var shown = SessionHeaders.of(servlet::getHeader).orElseThrow(SignOutResource::nobody);
        try {
            door.session(shown);
        } catch (Unauthenticated over) {
            throw nobody();
        }
        signIns.end(shown.token());
        return new SignedOutJson(true);
    }

    private static ChatwootRefusal nobody() {
        return new ChatwootRefusal(404, SignedInJson.Refused.because("User was not found or was not logged in."));
    }
}
