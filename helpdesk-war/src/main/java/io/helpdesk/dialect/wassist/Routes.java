package io.helpdesk.dialect.wassist;

import io.helpdesk.dialect.wassist.media.MediaResource;
import io.helpdesk.web.DeclaredRoute;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paths of this dialect and their methods, as its resources declare them: the wire knows the path before it asks for a
 * credential, and asks for a credential before it looks at the method (wassist 3).
 */
final class Routes {

    /**
     * A path.
     *
     * @param methods HEAD wherever there is GET, and OPTIONS
     * @param refused those of them that are known and not served
     * @param open those of them that ask for no key
     */
    record Route(String name, Pattern pattern, Set<String> methods, Set<String> refused, Set<String> open) {

        String allow() {
            return String.join(", ", methods);
        }
    }

    private static final String FOUND = Route.class.getName();

    private static final List<Route> ALL = all(of(WassistApplication.RESOURCES));

    private Routes() {}

    /**
     * Finds the route the request is on, with or without a slash at the end, for {@link #of}.
     *
     * @throws WassistRefusal not found, if there is none
     */
    static void find(ContainerRequestContext request) {
        String path = path(request);
        request.setProperty(
                FOUND,
                ALL.stream()
                        .filter(route -> route.pattern().matcher(path).matches())
                        .findFirst()
                        .orElseThrow(WassistRefusal::notFound));
    }

    /** The route the request is on; {@link RouteCheck} has found it. */
    static Route of(ContainerRequestContext request) {
        return (Route) request.getProperty(FOUND);
    }

    /** Whatever a client takes, it gets the file; everything else is JSON. */
    static boolean isFile(ContainerRequestContext request) {
        return path(request).startsWith(MediaResource.PATH + "/");
    }

    /** Files are read with a signature in the link instead of a key; people who sign in have none. */
    static boolean needsNoKey(ContainerRequestContext request) {
        return isFile(request)
                || Unserved.needsNoKey(path(request))
                || of(request).open().contains(request.getMethod());
    }

    /** With what is known and refused, at paths of its own or among the methods of a path that is served. */
    static List<Route> all(List<Route> served) {
        Map<String, Route> all = new LinkedHashMap<>();
        served.forEach(route -> all.put(route.pattern().pattern(), route));
        Unserved.METHODS.forEach((path, methods) -> {
            String pattern = Unserved.pattern(path);
            all.put(pattern, and(all.get(pattern), pattern, path, methods));
        });
        return all.values().stream()
                // a fixed path wins over one with a placeholder in the same place
                .sorted(Comparator.comparing(route -> route.pattern().pattern().contains("[")))
                .toList();
    }

    private static Route and(Route served, String pattern, String path, List<String> methods) {
        Set<String> refused = new TreeSet<>(methods);
        refused.removeAll(served == null ? Set.of() : served.methods());
        Set<String> both = new TreeSet<>(refused);
        both.addAll(served == null ? Set.of(HttpMethod.OPTIONS) : served.methods());
        if (refused.contains(HttpMethod.GET)) {
            both.add(HttpMethod.HEAD);
            refused.add(HttpMethod.HEAD);
        }
        return new Route(
                served == null ? path : served.name(),
                Pattern.compile(pattern),
                both,
                refused,
                served == null ? Set.of() : served.open());
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
        var open = declared.handlers().entrySet().stream()
                .filter(handler -> handler.getValue().isAnnotationPresent(WithoutKey.class))
                .map(Map.Entry::getKey)
                .flatMap(method ->
                        method.equals(HttpMethod.GET) ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method))
                .collect(Collectors.toSet());
        return new Route(name, Pattern.compile(pattern(declared.template())), methods, Set.of(), open);
    }

    private static String pattern(String template) {
        return DeclaredRoute.regex(template.replaceAll("\\{\\w+: \\.\\+}", ".+")) + "/?";
    }

    private static String path(ContainerRequestContext request) {
        String base = request.getUriInfo().getBaseUri().getRawPath();
        String path = request.getUriInfo().getRequestUri().getRawPath();
        String below = path.length() < base.length() ? "" : path.substring(base.length());
        int matrix = below.indexOf(';');
        return matrix < 0 ? below : below.substring(0, matrix);
    }
}
