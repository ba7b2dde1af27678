package io.helpdesk.dialect.chatwoot;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * The original has no route for {@code OPTIONS}, whoever asks; each engine would answer it by itself, some while they
 * look for the resource. Runs after a browser's preflight was answered.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 1)
public class NoOptions implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            throw new NotFoundException();
        }
    }
}
