package io.helpdesk.dialect.chatwoot.installation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.health.Readiness;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.web.Json;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * Which release this wire is modelled on, and whether it works, for whoever asks (chatwoot-desk 2.3): clients try their
 * address with it and look at the version. A servlet, because the path is that of the API's own applications without the
 * version behind it.
 */
@WebServlet(name = "chatwoot-installation", urlPatterns = "/chatwoot/api", asyncSupported = true)
public class InstallationServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String VERSION = "4.2.0";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = ChatwootJson.mapper();

    @Inject
    private transient Clock clock;

    @Inject
    private transient Readiness readiness;

    /**
     * The answer.
     *
     * @param timestamp in UTC
     * @param queueServices {@code ok}, or {@code failing} when the database cannot be reached, in which what waits to be
     *     done is kept; likewise {@code dataServices}
     */
    record InstallationJson(String version, String timestamp, String queueServices, String dataServices) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, new ErrorJson.Status(404, "Not Found"));
            return;
        }
        String state = readiness.check().ready() ? "ok" : "failing";
        answer(
                response,
                HttpServletResponse.SC_OK,
                new InstallationJson(VERSION, SECONDS.format(clock.instant()), state, state));
    }

    private static void answer(HttpServletResponse response, int status, Object body) throws IOException {
        byte[] json = Json.bytes(JSON, body);
        response.setStatus(status);
        response.setContentType(ChatwootJson.TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
