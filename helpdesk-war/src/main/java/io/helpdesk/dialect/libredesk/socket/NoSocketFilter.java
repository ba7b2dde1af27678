package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.web.admission.Verdict;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers who comes to the console's socket without asking for one. */
@WebFilter(
        urlPatterns = "/libredesk/ws",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class NoSocketFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    private transient SocketDoor door;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = Verdict.of(request);
        if (refusal.isPresent()) {
            SocketDoor.answer(response, refusal.get());
            return;
        }
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            chain.doFilter(request, response);
            return;
        }
        if (!request.getMethod().equals("GET")) {
            SocketDoor.answer(response, LibredeskRefusal.general(405, "Request method not allowed"));
        } else if (door.admit(request, response)) {
            SocketDoor.answer(response, LibredeskRefusal.input("Bad request"));
        }
    }
}
