package io.helpdesk.api.remote;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link ApplicationApi} by the HTTP client of the JDK, where there is no MicroProfile Rest Client: beside the JDK it needs the
 * APIs of Jakarta REST and JSON Processing, and an implementation of the latter.
 *
 * <p>Reads the same annotations as that client does, as far as this one interface has them, so that a path is written once.
 */
public final class HttpApplicationApi implements InvocationHandler {

    private static final Duration CONNECTED = Duration.ofSeconds(10);

    private final String base;
    private final Duration patience;
    private final HttpClient http;

    private HttpApplicationApi(URI base, Duration patience, HttpClient http) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.patience = patience;
        this.http = http;
    }

    /**
     * A client that waits half a minute for an answer.
     *
     * @param base of the desk, its context root included
     */
    public static ApplicationApi at(URI base) {
        return at(
                base,
                Duration.ofSeconds(30),
                HttpClient.newBuilder().connectTimeout(CONNECTED).build());
    }

    /**
     * @param patience for one answer; then {@link UncheckedIOException}
     * @param http with the proxies, certificates and threads that are wanted
     */
    public static ApplicationApi at(URI base, Duration patience, HttpClient http) {
        return (ApplicationApi) Proxy.newProxyInstance(
                ApplicationApi.class.getClassLoader(),
                new Class<?>[] {ApplicationApi.class},
                new HttpApplicationApi(base, patience, http));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return ofEveryObject(proxy, method, arguments);
        }
        var request = request(method, arguments);
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw RemoteRefusal.of(
                        answer.statusCode(),
                        answer.body(),
                        answer.headers().firstValue("Retry-After").orElse(null));
            }
            return read(method.getReturnType(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while the desk answered"));
        }
    }

    private HttpRequest request(Method method, Object[] arguments) {
        var path = method.getAnnotation(Path.class).value();
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>();
        var body = BodyPublishers.noBody();
        var parameters = method.getParameterAnnotations();
        for (int i = 0; i < parameters.length; i++) {
            var argument = arguments[i];
            if (argument == null) {
                continue;
            }
            var annotation = parameters[i].length == 0 ? null : parameters[i][0];
            if (annotation instanceof PathParam part) {
                path = path.replace("{" + part.value() + "}", encoded(argument.toString()));
            } else if (annotation instanceof QueryParam parameter) {
                for (var each : argument instanceof List<?> list ? list : List.of(argument)) {
                    query.add(encoded(parameter.value()) + "=" + encoded(each.toString()));
                }
            } else if (annotation instanceof HeaderParam header) {
                headers.addAll(List.of(header.value(), argument.toString()));
            } else {
                body = BodyPublishers.ofString(argument.toString());
            }
        }
        var builder = HttpRequest.newBuilder(
                        URI.create(base + path + (query.isEmpty() ? "" : "?" + String.join("&", query))))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(verb(method), body);
        for (int i = 0; i < headers.size(); i += 2) {
            builder.header(headers.get(i), headers.get(i + 1));
        }
        return builder.build();
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        throw new IllegalArgumentException(method + " has no HTTP method");
    }

    private static Object read(Class<?> type, String body) throws IOException {
        if (type == String.class) {
            return body;
        }
        try (var reader = Json.createReader(new StringReader(body))) {
            return type == JsonArray.class ? reader.readArray() : reader.readObject();
        } catch (JsonException e) {
            throw new IOException("what answers is no desk: " + e.getMessage(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Object ofEveryObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the desk at " + base;
        };
    }
}
