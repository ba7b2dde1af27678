package io.helpdesk.dialect.chatwoot.application.profile;

import io.helpdesk.api.account.OwnMembership;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.application.CurrentOwner;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** That somebody works in an account, which clients tell when they open it (chatwoot-desk 2.2). */
@Path("accounts/{account}/update_active_at")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ActivityResource {

    @Inject
    OwnMembership own;

    @Inject
    CurrentOwner owner;

    @Inject
    CurrentCaller current;

    @POST
    public Response update() {
        own.activate(owner.get(), current.get().accountId());
        return Answers.empty();
    }
}
