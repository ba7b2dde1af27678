package io.helpdesk.web.measure;

import io.helpdesk.web.DeclaredRoute;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Leaves with each request the template of the route that it took, which is known before there is a request. To be registered
 * by each dialect.
 */
@Provider
public class Operations implements DynamicFeature {

    private static final String ATTRIBUTE = Operations.class.getName();

    /** Before those that refuse: they refuse an operation. */
    private static final int FIRST = 1;

    /** One for each method of a resource. */
    private record Name(String template) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty(ATTRIBUTE, template);
        }
    }

    /** Engines have resources of their own, without a path. */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceClass().isAnnotationPresent(Path.class)) {
            context.register(
                    new Name(DeclaredRoute.template(resource.getResourceClass(), resource.getResourceMethod())), FIRST);
        }
    }

    /**
     * The template of the route that the request took; {@code ""} if it came to none. A request's properties are the servlet
     * request's attributes in a servlet container.
     */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String template ? template : "";
    }
}
