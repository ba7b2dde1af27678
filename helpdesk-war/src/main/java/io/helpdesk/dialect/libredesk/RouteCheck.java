package io.helpdesk.dialect.libredesk;

import io.helpdesk.dialect.libredesk.Routes.Route;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers what has no handler, before anybody asks for a credential: unknown paths, other methods, OPTIONS, and near
 * misses, which are redirected (libredesk 2) unless another wire has the path too (wassist 15).
 */
@Provider
@PreMatching
@ApplicationScoped
public class RouteCheck implements ContainerRequestFilter {

    /** Paths that exist on the other wire of the same root, where nothing is ever redirected. */
    private static final Pattern SHARED = Pattern.compile(
            "(conversations|agents|contacts|webhooks)(/[^/]+)?|conversations/[^/]+/messages|webhooks/[^/]+/test");

    private static final String VERSION = "/api/v1/";

    private static final Routes ROUTES = Routes.of(LibredeskApplication.RESOURCES);

    @Inject
    PublicAddress address;

    @Inject
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = path();
        Optional<Route> exact = ROUTES.find(path);
        if (exact.isEmpty()) {
            nearMiss(request, path);
        } else if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(
                    Response.ok().header(HttpHeaders.ALLOW, allow(exact.get())).build());
        } else if (!exact.get().takes(request.getMethod())) {
            request.abortWith(refusal(405, "Request method not allowed")
                    .header(HttpHeaders.ALLOW, allow(exact.get()))
                    .build());
        }
    }

    private void nearMiss(ContainerRequestContext request, String path) {
        String single = path.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
        Optional<Route> meant = ROUTES.findAnyCase(single).filter(route -> route.takes(request.getMethod()));
        String canonical = meant.map(route -> route.canonical(single)).orElse("");
        boolean shared = SHARED.matcher(canonical).matches();
        if (meant.isEmpty() || shared && !path.equals(canonical + "/")) {
            request.abortWith(refusal(404, "Route not found").build());
        } else if (!shared) {
            int status = request.getMethod().equals(HttpMethod.GET) ? 301 : 308;
            request.abortWith(Response.status(status)
                    .location(location(request, canonical))
                    .build());
        }
    }

    private URI location(ContainerRequestContext request, String canonical) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return URI.create(address.base() + address.mount() + VERSION + canonical + (query == null ? "" : "?" + query));
    }

    /** What is behind the version, as the client wrote it: the engine sees it after the server has tidied it up. */
    private String path() {
        Object forwarded = servlet.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? servlet.getRequestURI() : forwarded.toString();
        int start = path.indexOf(VERSION, servlet.getContextPath().length());
        String below = start < 0 ? "" : path.substring(start + VERSION.length());
        int matrix = below.indexOf(';');
        return matrix < 0 ? below : below.substring(0, matrix);
    }

    private static String allow(Route route) {
        return String.join(", ", route.methods());
    }

    private static Response.ResponseBuilder refusal(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(LibredeskRefusal.general(status, message).toJson());
    }
}
