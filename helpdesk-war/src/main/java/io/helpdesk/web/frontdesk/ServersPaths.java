package io.helpdesk.web.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import java.util.Set;

/**
 * The addresses that are the server's own where the application is at the root: Payara lays its MicroProfile Metrics and
 * OpenAPI into whatever is deployed there.
 */
@ApplicationScoped
public class ServersPaths {

    private static final String METRICS = "/metrics";
    private static final String OPENAPI = "/openapi";

    private boolean metrics;
    private boolean openApi;

    /** Looks what the server has laid, before there are requests. */
    void open(ServletContext application) {
        metrics = laid(application, Set.of(METRICS, METRICS + "/*"));
        openApi = laid(application, Set.of(OPENAPI, OPENAPI + "/", OPENAPI + "/*"));
    }

    private static boolean laid(ServletContext application, Set<String> mappings) {
        return application.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .anyMatch(mappings::contains);
    }

    /** Whether the server answers this, and not the application. Below {@code /openapi} are documents of ours. */
    boolean own(RawRequest request) {
        return metrics && request.under(METRICS)
                || openApi && (request.path().equals(OPENAPI) || request.path().equals(OPENAPI + "/"));
    }
}
