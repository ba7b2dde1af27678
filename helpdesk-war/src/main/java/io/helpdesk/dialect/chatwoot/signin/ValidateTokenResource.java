package io.helpdesk.dialect.chatwoot.signin;

import io.helpdesk.api.account.Users;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.CurrentSession;
import io.helpdesk.dialect.chatwoot.SessionHeaders;
import io.helpdesk.dialect.chatwoot.application.profile.ProfileJson;
import io.helpdesk.web.admission.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Whether somebody is still signed in (chatwoot-desk 1.4). Access tokens alone are nobody's session. */
@Path("validate_token")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ValidateTokenResource {

    @Inject
    Users users;

    @Inject
    Door door;

    @Inject
    CurrentSession current;

    @Inject
    HttpServletRequest servlet;

    @GET
    public SignedInJson.Validated validate() {
        var shown = SessionHeaders.of(servlet::getHeader).orElseThrow(ValidateTokenResource::nobody);
        try {
            var session = door.session(shown);
            current.set(session, shown.token());
            var user = users.self(session.owner());
            return new SignedInJson.Validated(new SignedInJson.Payload(
                    true,
                    new SignedInJson.Data(ProfileJson.of(user, shown.token()), ChatwootTimes.iso(user.createdAt()))));
        } catch (Unauthenticated over) {
            throw nobody();
        }
    }

    private static ChatwootRefusal nobody() {
        return new ChatwootRefusal(401, SignedInJson.Refused.because("Invalid login credentials"));
    }
}
