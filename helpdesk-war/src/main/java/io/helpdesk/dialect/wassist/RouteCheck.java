package io.helpdesk.dialect.wassist;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** The first of the framework's checks (wassist 3): a path nobody has is not found, whoever asks. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class RouteCheck implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Routes.find(request);
        if (!Routes.isFile(request)) {
            // there is JSON and nothing else, whatever a client would rather have
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        }
    }
}
