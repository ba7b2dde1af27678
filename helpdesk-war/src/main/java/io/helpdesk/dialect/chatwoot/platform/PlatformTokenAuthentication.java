package io.helpdesk.dialect.chatwoot.platform;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.dialect.chatwoot.AccessTokens;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.CurrentCredential;
import io.helpdesk.web.admission.Door;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets the bootstrap token in and nobody else (chatwoot-client 2.2); a missing token is as good as an unknown one. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class PlatformTokenAuthentication implements ContainerRequestFilter {

    @Inject
    Door door;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentCredential credential;

    @Override
    public void filter(ContainerRequestContext request) {
        var token = AccessTokens.of(request).orElse("");
        credential.set(token);
        caller.set(door.admit(new Credential.PlatformToken(token)));
    }
}
