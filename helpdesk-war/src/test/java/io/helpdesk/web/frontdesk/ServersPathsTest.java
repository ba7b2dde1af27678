package io.helpdesk.web.frontdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServersPathsTest {

    @Test
    void whatTheServerHasLaidIsTheServers() {
        var paths = new ServersPaths();
        paths.open(with("/wassist/api/v1/*", "/metrics/*", "/openapi/*"));
        assertEquals(
                Set.of("/metrics", "/metrics/base", "/openapi", "/openapi/"),
                own(
                        paths,
                        "/metrics",
                        "/metrics/base",
                        "/metricsoup",
                        "/openapi",
                        "/openapi/",
                        "/openapi/wassist.yaml",
                        "/wassist/api/v1/conversations/"));
    }

    @Test
    void whereTheServerHasLaidNothingNothingIsTheServers() {
        var paths = new ServersPaths();
        paths.open(with("/wassist/api/v1/*", "/"));
        assertEquals(Set.of(), own(paths, "/metrics", "/metrics/base", "/openapi"));
    }

    private static Set<String> own(ServersPaths paths, String... asked) {
        return Set.copyOf(List.of(asked).stream()
                .filter(path -> paths.own(new RawRequest("GET", path, name -> null, Set.of(), Optional.empty())))
                .toList());
    }

    /** An application that has a servlet for each of these. */
    private static ServletContext with(String... mappings) {
        var servlets = List.of(mappings).stream()
                .collect(Collectors.toMap(
                        mapping -> mapping, mapping -> of(ServletRegistration.class, "getMappings", List.of(mapping))));
        return of(ServletContext.class, "getServletRegistrations", servlets);
    }

    private static <T> T of(Class<T> kind, String method, Object answer) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(), new Class<?>[] {kind}, (proxy, called, given) -> {
                    if (!called.getName().equals(method)) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    return answer;
                }));
    }
}
