package io.helpdesk.web.frontdesk;

import io.helpdesk.web.SecurityHeaders;
import io.helpdesk.web.ShortAnswer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * Answers what no dialect answers, in place of the server's own pages: the error pages of web.xml lead here. Says the
 * status and nothing else.
 */
@WebServlet(name = "nobody", urlPatterns = "/nobody", asyncSupported = true)
public class NotFoundServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** A start takes longer, a deployment on another node does not. */
    private static final String RETRY_SECONDS = "5";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        answer(response, status instanceof Integer code && code >= 400 ? code : HttpServletResponse.SC_NOT_FOUND);
    }

    /** {@code {"error":"Not Found"}} and the like. */
    static void answer(HttpServletResponse response, int status) throws IOException {
        var reason = Response.Status.fromStatusCode(status);
        // the server calls this page for what never came to the front desk, and with the headers taken back
        SecurityHeaders.set(response);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        ShortAnswer.error(response, status, reason == null ? "Error" : reason.getReasonPhrase());
    }
}
