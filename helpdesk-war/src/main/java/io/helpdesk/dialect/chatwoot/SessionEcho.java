package io.helpdesk.dialect.chatwoot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Whoever is signed in is told their headers again with every answer (chatwoot-desk 1.3). */
@Provider
@ApplicationScoped
public class SessionEcho implements ContainerResponseFilter {

    @Inject
    CurrentSession current;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        current.get()
                .ifPresent(session -> SessionHeaders.of(session, current.token())
                        .forEach((name, value) -> response.getHeaders().putSingle(name, value)));
    }
}
