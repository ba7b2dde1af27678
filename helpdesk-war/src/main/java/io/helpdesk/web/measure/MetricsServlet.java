package io.helpdesk.web.measure;

import io.helpdesk.api.measure.Measures;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.web.OperatorDoor;
import io.helpdesk.web.ShortAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows what is measured to whoever has the operator's token; where there is none, nothing is here. */
@WebServlet(name = "helpdesk-metrics", urlPatterns = MetricsServlet.PATH, asyncSupported = true)
public class MetricsServlet extends HttpServlet {

    /** Below the context root. Servers have a {@code /metrics} of their own (docs/adr/0058-metrics.md). */
    public static final String PATH = "/helpdesk/metrics";

    private static final long serialVersionUID = 1;

    @Inject
    private transient Measures measures;

    @Inject
    private transient OperatorDoor door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.opens(Setting.METRICS_TOKEN, request, response)) {
            ShortAnswer.text(response, 200, "text/plain; version=0.0.4; charset=utf-8", measures.text());
        }
    }
}
