package io.helpdesk.openapi;

import io.helpdesk.web.DeclaredRoute;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the code says of one operation.
 *
 * @param path as clients of the original ask for it, placeholders without their expressions
 * @param mount the path below which the whole wire is once more, such as {@code "/libredesk"}; {@code ""} where it is not
 * @param handler the method that answers
 */
record DeclaredOperation(String method, String path, String mount, Method handler) {

    private static final Set<String> MOUNTS = Set.of("chatwoot", "libredesk", "wassist");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\w+)(?:[^{}]|\\{[^}]*})*}");

    /** Types that JAX-RS makes of digits alone. */
    private static final Set<String> NUMBERS = Set.of("PathId", "long", "int");

    /** @param slash whether the original's paths end with one, which the resources do not say */
    static Stream<DeclaredOperation> of(Class<? extends Application> application, boolean slash) {
        Set<Class<?>> classes;
        try {
            classes = application.getDeclaredConstructor().newInstance().getClasses();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        var resources = classes.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList();
        var base = application.getAnnotation(ApplicationPath.class).value();
        var first = base.replaceFirst("/.*", "");
        var mount = MOUNTS.contains(first) ? "/" + first : "";
        return DeclaredRoute.of(resources).stream().flatMap(route -> {
            var mounted = ("/" + base + "/" + route.template()).replaceAll("/+", "/");
            var path = PLACEHOLDER.matcher(mounted.substring(mount.length())).replaceAll("{$1}")
                    + (slash && !mounted.endsWith("/") ? "/" : "");
            return route.handlers().entrySet().stream()
                    .map(handler -> new DeclaredOperation(handler.getKey(), path, mount, handler.getValue()));
        });
    }

    /** Under which shapes have it. */
    String key() {
        return method + " " + path;
    }

    /** Such as {@code conversations_list}, by class and method. */
    String id() {
        var type = handler.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "_" + handler.getName();
    }

    /** The names of its placeholders, in their order. */
    List<String> pathParameters() {
        return PLACEHOLDER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Whether one of these handlers, of the same wire, reads the placeholder as a number; the account is read before them. */
    boolean isNumber(String placeholder, List<DeclaredOperation> all) {
        if (placeholder.equals("account")) {
            return true;
        }
        var before = path.substring(0, path.indexOf("{" + placeholder + "}"));
        return all.stream()
                .filter(other -> other.path.startsWith(before + "{" + placeholder + "}"))
                .flatMap(other -> Arrays.stream(other.handler.getParameters()))
                .anyMatch(parameter -> parameter.isAnnotationPresent(PathParam.class)
                        && parameter.getAnnotation(PathParam.class).value().equals(placeholder)
                        && NUMBERS.contains(parameter.getType().getSimpleName()));
    }

    /** Names that the handler asks of the query. */
    Set<String> queryParameters() {
        var names = new TreeSet<String>();
        for (var parameter : handler.getParameters()) {
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
        return names;
    }

    /** Whether the dialect says of the handler that nobody needs to be known there. */
    boolean isWithoutKey() {
        return Stream.of(handler.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals("WithoutKey"));
    }
}
