package io.helpdesk.web.admission;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Throws what was decided about the request, before anything else of the dialect. To be registered by each dialect. */
@Provider
@PreMatching
@Dependent
@Priority(0)
public class VerdictFilter implements ContainerRequestFilter {

    @Inject
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        Verdict.of(servlet).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
