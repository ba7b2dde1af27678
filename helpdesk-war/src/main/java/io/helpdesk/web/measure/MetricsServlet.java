package io.helpdesk.web.measure;

import io.helpdesk.api.measure.Measures;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Shows what is measured to whoever has the operator's token; where there is none, nothing is here. */
@WebServlet(name = "helpdesk-metrics", urlPatterns = MetricsServlet.PATH, asyncSupported = true)
public class MetricsServlet extends HttpServlet {

    /** Below the context root. Servers have a {@code /metrics} of their own (docs/adr/0058-metrics.md). */
    public static final String PATH = "/helpdesk/metrics";

    private static final long serialVersionUID = 1;

    private static final String SCHEME = "Bearer ";

    @Inject
    private transient Measures measures;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = settings.text(Setting.METRICS_TOKEN);
        if (token.isEmpty()) {
            answer(response, 404, "application/json", "{\"error\":\"Not Found\"}");
        } else if (!opens(token.get(), Optional.ofNullable(request.getHeader("Authorization")))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            answer(
                    response,
                    401,
                    "application/json",
                    "{\"error\":\"The token of " + Setting.METRICS_TOKEN.key()
                            + " is needed here, as Authorization: Bearer\"}");
        } else {
            answer(response, 200, "text/plain; version=0.0.4; charset=utf-8", measures.text());
        }
    }

    /** In a time that does not depend on where they differ. */
    private static boolean opens(String token, Optional<String> authorization) {
        return authorization
                .filter(shown -> shown.startsWith(SCHEME))
                .map(shown -> shown.substring(SCHEME.length()).strip())
                .filter(shown -> MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static void answer(HttpServletResponse response, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
