package io.helpdesk.dialect.wassist;

import io.helpdesk.dialect.wassist.media.MediaResource;
import io.helpdesk.web.DeclaredRoute;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The paths of this dialect and their methods, as its resources declare them: the wire knows the path before it asks for a
 * credential, and asks for a credential before it looks at the method (wassist 3).
 */
final class Routes {

    /**
     * A path.
     *
     * @param methods HEAD wherever there is GET, and OPTIONS
     */
    record Route(String name, Pattern pattern, Set<String> methods) {

        String allow() {
            return String.join(", ", methods);
        }
    }

    private static final List<Route> ALL = of(WassistApplication.RESOURCES);

    private Routes() {}

    /** The route the request is on, with or without a slash at the end. */
    static Optional<Route> of(ContainerRequestContext request) {
        String path = path(request);
        return ALL.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .findFirst();
    }

    /** Files are read with a signature in the link instead of a key. */
    static boolean needsNoKey(ContainerRequestContext request) {
        return path(request).startsWith(MediaResource.PATH + "/");
    }

    static List<Route> of(Collection<Class<?>> resources) {
        return DeclaredRoute.of(resources).stream().map(Routes::route).toList();
    }

    private static Route route(DeclaredRoute declared) {
        String name =
                declared.resource().getSimpleName().replace("Resource", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        var methods = new TreeSet<>(declared.methods());
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return new Route(name, Pattern.compile(DeclaredRoute.regex(declared.template()) + "/?"), methods);
    }

    private static String path(ContainerRequestContext request) {
        String base = request.getUriInfo().getBaseUri().getRawPath();
        String path = request.getUriInfo().getRequestUri().getRawPath();
        String below = path.length() < base.length() ? "" : path.substring(base.length());
        int matrix = below.indexOf(';');
        return matrix < 0 ? below : below.substring(0, matrix);
    }
}
