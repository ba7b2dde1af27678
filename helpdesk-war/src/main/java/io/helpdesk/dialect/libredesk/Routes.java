package io.helpdesk.dialect.libredesk;

import io.helpdesk.web.DeclaredRoute;
import jakarta.ws.rs.HttpMethod;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The paths of this dialect and the methods they take, as its resources declare them: the wire answers unknown paths, other
 * methods and near misses before it asks who is there.
 */
final class Routes {

    /**
     * A path of ours.
     *
     * @param methods OPTIONS included, sorted
     */
    record Route(String template, Pattern pattern, Set<String> methods) {

        boolean takes(String method) {
            return !method.equals(HttpMethod.OPTIONS) && methods.contains(method);
        }

        /** The same path with the fixed parts in their own letter case. */
        String canonical(String path) {
            String[] fixed = template.split("/");
            String[] given = path.split("/");
            for (int i = 0; i < fixed.length; i++) {
                given[i] = fixed[i].startsWith("{") ? given[i] : fixed[i];
            }
            return String.join("/", given);
        }
    }

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    static Routes of(Collection<Class<?>> resources) {
        return new Routes(
                DeclaredRoute.of(resources).stream().map(Routes::route).toList());
    }

    private static Route route(DeclaredRoute declared) {
        var methods = new TreeSet<>(declared.methods());
        methods.add(HttpMethod.OPTIONS);
        return new Route(declared.template(), pattern(declared.template()), methods);
    }

    /** @param path without a slash in front, exactly as written */
    Optional<Route> find(String path) {
        return routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .findFirst();
    }

    /** What somebody may have meant who wrote other letter cases. */
    Optional<Route> findAnyCase(String path) {
        return routes.stream()
                .filter(route -> Pattern.compile(route.pattern().pattern(), Pattern.CASE_INSENSITIVE)
                        .matcher(path)
                        .matches())
                .findFirst();
    }

    private static Pattern pattern(String template) {
        // every key of a conversation has a digit; a word in its place is a list or a search that is not served
        String keys = template.replaceFirst("^conversations/\\{uuid}$", "conversations/(?=[^/]*[0-9])[^/]+");
        return Pattern.compile(DeclaredRoute.regex(keys));
    }
}
