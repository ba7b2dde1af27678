package io.helpdesk.wire.route;

import io.helpdesk.dialect.chatwoot.ParamsFilter;
import io.helpdesk.dialect.libredesk.WithoutKey;
import io.helpdesk.web.DeclaredRoute;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One method at one path of an application, as its resources declare it.
 *
 * @param mount the application's path below the context root, without slashes around it
 * @param template the path below that, with placeholders
 * @param handler what answers
 * @param everyBody whether the application reads whatever body comes, asked for or not
 */
record Route(String mount, String template, String method, Method handler, boolean everyBody) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\w+)(?:[^{}]|\\{[^}]*})*}");

    /** Those of an application, in the order of their paths. */
    static Stream<Route> of(Class<? extends Application> application) {
        Set<Class<?>> classes;
        try {
            classes = application.getDeclaredConstructor().newInstance().getClasses();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        var mount = application.getAnnotation(ApplicationPath.class).value();
        var resources = classes.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList();
        return DeclaredRoute.of(resources).stream()
                .flatMap(declared -> declared.handlers().entrySet().stream()
                        .map(handler -> new Route(
                                mount,
                                declared.template().replaceFirst("^/", ""),
                                handler.getKey(),
                                handler.getValue(),
                                classes.contains(ParamsFilter.class))));
    }

    /** The names of its placeholders, in their order. */
    List<String> parameters() {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    /** What is before a placeholder, with the placeholders before that. */
    String before(String parameter) {
        var found = PLACEHOLDER
                .matcher(template)
                .results()
                .filter(result -> result.group(1).equals(parameter))
                .map(MatchResult::start)
                .findFirst();
        return template.substring(0, found.orElseThrow());
    }

    /** Whether a body is read here. */
    boolean readsBody() {
        if (method.equals(HttpMethod.GET)) {
            return false;
        }
        return everyBody || Arrays.stream(handler.getParameterAnnotations()).anyMatch(Route::ofNothing);
    }

    /** Whether it hands out a file to whoever has its signed address. */
    boolean isSigned() {
        return Arrays.stream(handler.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .anyMatch(query -> query != null && query.value().equals("signature"));
    }

    /** Whether nobody needs to be known there: people come to sign in, or to set a password they forgot; WhatsApp signs what it brings. */
    boolean isForAnybody() {
        return mount.equals("chatwoot/auth")
                || mount.equals("webhooks/whatsapp")
                || handler.isAnnotationPresent(WithoutKey.class)
                || handler.isAnnotationPresent(io.helpdesk.dialect.wassist.WithoutKey.class);
    }

    /** What JAX-RS fills from the body. */
    private static boolean ofNothing(Annotation... annotations) {
        return annotations.length == 0;
    }

    /** Several of them fail together, each by its name. */
    @Override
    public String toString() {
        return method + " /" + mount + "/" + template;
    }
}
