package io.helpdesk.dialect.chatwoot.client;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Browsers may call from any site, with any method and header (chatwoot-client 0). */
@Provider
@PreMatching
public class AnyOrigin implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String WANTED_METHOD = "Access-Control-Request-Method";
    private static final String WANTED_HEADERS = "Access-Control-Request-Headers";

    /** Answers a preflight without looking at the path. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals("OPTIONS")
                && fromBrowser(request)
                && request.getHeaderString(WANTED_METHOD) != null) {
            request.abortWith(Response.ok().build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!fromBrowser(request)) {
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        headers.putSingle("Access-Control-Expose-Headers", "");
        headers.putSingle("Access-Control-Max-Age", "7200");
        var wanted = request.getHeaderString(WANTED_HEADERS);
        if (request.getMethod().equals("OPTIONS") && wanted != null) {
            headers.putSingle("Access-Control-Allow-Headers", wanted);
        }
    }

    private static boolean fromBrowser(ContainerRequestContext request) {
        return request.getHeaderString("Origin") != null;
    }
}
