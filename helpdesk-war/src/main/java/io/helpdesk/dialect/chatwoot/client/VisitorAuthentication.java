package io.helpdesk.dialect.chatwoot.client;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.admission.Door;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** The path names an inbox and a session in it; whoever knows both is the contact (chatwoot-client 0). */
@Provider
@AsVisitor
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class VisitorAuthentication implements ContainerRequestFilter {

    @Inject
    Door door;

    @Inject
    CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPathParameters();
        caller.set(door.admit(new Credential.VisitorSession(path.getFirst("inbox"), path.getFirst("contact"))));
    }
}
