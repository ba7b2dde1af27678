package io.helpdesk.host;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How the test reaches the host: {@code /host/order}, {@code /host/account}, {@code /host/fail}, {@code /host/heard}. */
@WebServlet("/*")
public class HostServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HostDesk desk;

    @Inject
    private transient HostAccounts accounts;

    @Inject
    private transient HostObserver observer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter()
                    .print(
                            switch (request.getPathInfo()) {
                                case "/order" -> desk.order(order(request)).number();
                                case "/account" -> accounts.open(request.getParameter("name"));
                                case "/fail" -> {
                                    desk.failAfterwards(order(request));
                                    yield "not reached";
                                }
                                default -> observer.opened() + " " + observer.committed();
                            });
        } catch (RuntimeException e) {
            response.setStatus(500);
            response.getWriter().print(e);
        }
    }

    private static HostDesk.Order order(HttpServletRequest request) {
        return new HostDesk.Order(
                request.getParameter("name"),
                number(request, "shelf"),
                number(request, "account"),
                number(request, "inbox"),
                number(request, "contact"));
    }

    private static long number(HttpServletRequest request, String name) {
        return Long.parseLong(request.getParameter(name));
    }
}
