package io.helpdesk.dialect.wassist;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** After the method: what is known and not served is refused, whatever the body. */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION + 1)
@ApplicationScoped
public class UnservedCheck implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        boolean refused = Routes.of(request)
                .filter(route -> route.refused().contains(request.getMethod()))
                .isPresent();
        if (refused) {
            throw WassistRefusal.notSupported();
        }
    }
}
