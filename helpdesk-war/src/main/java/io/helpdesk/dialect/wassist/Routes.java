package io.helpdesk.dialect.wassist;

import io.helpdesk.dialect.wassist.media.MediaResource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Route> routes = new LinkedHashMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                httpMethod(method)
                        .ifPresent(name -> routes.computeIfAbsent(
                                        template(resource, method), template -> route(resource, template))
                                .methods()
                                .addAll(name.equals(HttpMethod.GET) ? List.of(name, HttpMethod.HEAD) : List.of(name)));
            }
        }
        // fixed segments win over placeholders
        return routes.values().stream()
                .sorted(Comparator.comparing(
                        (Route route) -> route.pattern().pattern().contains("+")))
                .toList();
    }

    private static Route route(Class<?> resource, String template) {
        String name = resource.getSimpleName().replace("Resource", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return new Route(
                name,
                Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+") + "/?"),
                new TreeSet<>(Set.of(HttpMethod.OPTIONS)));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String template(Class<?> resource, Method method) {
        String base = resource.getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return own == null ? base : base + "/" + own.value();
    }

    private static String path(ContainerRequestContext request) {
        String base = request.getUriInfo().getBaseUri().getRawPath();
        String path = request.getUriInfo().getRequestUri().getRawPath();
        String below = path.length() < base.length() ? "" : path.substring(base.length());
        int matrix = below.indexOf(';');
        return matrix < 0 ? below : below.substring(0, matrix);
    }
}
