package io.helpdesk.web.clock;

import io.helpdesk.api.clock.MovableClock;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.web.OperatorDoor;
import io.helpdesk.web.ShortAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;

/**
 * Says what time it is, and lets it pass: {@code POST /helpdesk/clock?by=PT25H}. Only where {@code helpdesk.clock.token} is
 * set, which a server with a database for others does not start with.
 */
@WebServlet(name = "helpdesk-clock", urlPatterns = ClockServlet.PATH, asyncSupported = true)
public class ClockServlet extends HttpServlet {

    /** Below the context root. */
    public static final String PATH = "/helpdesk/clock";

    private static final long serialVersionUID = 1;

    @Inject
    private transient MovableClock clock;

    @Inject
    private transient OperatorDoor door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.opens(Setting.CLOCK_TOKEN, request, response)) {
            answer(response, clock.now().toString());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.opens(Setting.CLOCK_TOKEN, request, response)) {
            return;
        }
        var by = request.getParameter("by");
        try {
            answer(response, clock.advance(Duration.parse(by == null ? "" : by)).toString());
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
            ShortAnswer.error(
                    response,
                    422,
                    "by must be a duration such as PT25H or P3D, not negative and at most P"
                            + MovableClock.FURTHEST.toDays() + "D");
        }
    }

    private static void answer(HttpServletResponse response, String now) throws IOException {
        ShortAnswer.json(response, 200, "{\"now\":\"" + now + "\"}");
    }
}
