package io.helpdesk.dialect.wassist;

import io.helpdesk.dialect.wassist.Routes.Route;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * After the credential, the method (wassist 3): others are refused, OPTIONS describes the path (wassist 15.4), and what is known
 * and not served is refused, whatever the body.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class MethodCheck implements ContainerRequestFilter {

    /** What the framework tells about a path. */
    record MetadataJson(String name, String description, List<String> renders, List<String> parses) {

        static MetadataJson of(Route route) {
            return new MetadataJson(
                    route.name(), "", List.of(MediaType.APPLICATION_JSON), List.of(MediaType.APPLICATION_JSON));
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Route route = Routes.of(request);
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(Response.ok(MetadataJson.of(route), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.ALLOW, route.allow())
                    .build());
        } else if (!route.methods().contains(request.getMethod())) {
            throw WassistRefusal.methodNotAllowed(request.getMethod(), route.allow());
        } else if (route.refused().contains(request.getMethod())) {
            throw WassistRefusal.notSupported();
        }
    }
}
