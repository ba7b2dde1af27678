package io.helpdesk.dialect.chatwoot.application.helpcenter;

import io.helpdesk.api.helpcenter.Portals;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The logo of a help center (chatwoot-desk 10). */
@Path("accounts/{account}/portals/{portal}/logo")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class PortalLogoResource {

    @Inject
    Portals portals;

    @Inject
    CurrentCaller current;

    @DELETE
    public Response remove(@PathParam("portal") String portal) {
        portals.removeLogo(Administrators.only(current.get()), portal);
        return Answers.empty();
    }
}
