package io.helpdesk.web.health;

import io.helpdesk.api.health.Readiness;
import io.helpdesk.web.ShortAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /health/live}: the server runs. {@code /health/ready} and {@code /health}: it can serve requests, 503 if not. In
 * the form of MicroProfile Health.
 */
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Readiness readiness;

    @Inject
    private transient Serving serving;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        switch (path) {
            case "/live" -> ShortAnswer.json(response, 200, "{\"status\":\"UP\",\"checks\":[]}");
            case "/", "/ready" -> ready(response);
            default -> ShortAnswer.error(response, 404, "Not Found");
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        var state = serving.check();
        var word = state.ready() ? "UP" : "DOWN";
        // reasons are sentences of our own, without anything to escape
        var data = "\"events_held_back_seconds\":" + readiness.eventsHeldBackSeconds()
                + (state.ready() ? "" : ",\"reason\":\"" + state.reason() + "\"");
        ShortAnswer.json(
                response,
                state.ready() ? 200 : 503,
                "{\"status\":\"" + word + "\",\"checks\":[{\"name\":\"helpdesk\",\"status\":\"" + word + "\",\"data\":{"
                        + data + "}}]}");
    }
}
