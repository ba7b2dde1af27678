package io.helpdesk.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A path that resources declare, for wires that answer unknown paths and methods before JAX-RS looks for a resource.
 *
 * @param template as the annotations have it, without a slash in front
 * @param resource one that declares it
 * @param handlers what answers each of its HTTP methods, in their alphabetical order
 */
public record DeclaredRoute(String template, Class<?> resource, SortedMap<String, Method> handlers) {

    /** Those of HTTP, in alphabetical order. */
    public Set<String> methods() {
        return handlers.keySet();
    }

    /** In the order in which they are to be tried: a fixed path wins over one with a placeholder in the same place. */
    public static List<DeclaredRoute> of(Collection<Class<?>> resources) {
        Map<String, DeclaredRoute> routes = new TreeMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                httpMethod(method)
                        .ifPresent(name -> routes.computeIfAbsent(
                                        template(resource, method),
                                        template -> new DeclaredRoute(template, resource, new TreeMap<>()))
                                .handlers()
                                .put(name, method));
            }
        }
        return routes.values().stream()
                .sorted(Comparator.comparing(route -> route.template().contains("{")))
                .toList();
    }

    /** A regular expression for the paths of a template: anything but a slash in the place of a placeholder. */
    public static String regex(String template) {
        return template.replaceAll("\\{[^}]+}", "[^/]+");
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** As {@link #template()}, of one method. */
    public static String template(Class<?> resource, Method method) {
        String base = resource.getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return own == null ? base : base + "/" + own.value();
    }
}
