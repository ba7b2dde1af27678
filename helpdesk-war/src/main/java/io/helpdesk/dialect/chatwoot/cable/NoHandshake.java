package io.helpdesk.dialect.chatwoot.cable;

import io.helpdesk.web.Failure;
import io.helpdesk.web.admission.Verdict;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers who comes to the cable without asking for a socket (chatwoot-events 5.1). */
@WebFilter(
        urlPatterns = "/chatwoot/cable",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class NoHandshake extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = Verdict.of(request);
        if (refusal.isPresent()) {
            refuse(response, Failure.of(refusal.get()));
            return;
        }
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            chain.doFilter(request, response);
            return;
        }
        answer(response, HttpServletResponse.SC_NOT_FOUND, "Page not found");
    }

    private static void refuse(HttpServletResponse response, Failure failure) throws IOException {
        if (failure instanceof Failure.Throttled throttled) {
            response.setHeader("Retry-After", String.valueOf(throttled.retryAfterSeconds()));
            answer(response, 429, "Retry later\n");
        } else {
            response.setHeader("Retry-After", "1");
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Service Unavailable");
        }
    }

    private static void answer(HttpServletResponse response, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
