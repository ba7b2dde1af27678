package io.helpdesk.host;

import io.helpdesk.api.message.DeliveryStatus;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How the test reaches the host's channel. */
@WebServlet("/channel/*")
public class HostChannelServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HostPost post;

    @Inject
    private transient HostChannel channel;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().print(answer(request));
        } catch (RuntimeException e) {
            response.setStatus(500);
            response.getWriter().print(e);
        }
    }

    private Object answer(HttpServletRequest request) {
        switch (request.getPathInfo()) {
            case "/down":
                return channel.provider(true);
            case "/up":
                return channel.provider(false);
            case "/sent":
                return String.join("\n", channel.sent());
            default:
                return asked(request, number(request, "account"), number(request, "inbox"), request.getParameter("id"));
        }
    }

    private Object asked(HttpServletRequest request, long account, long inbox, String id) {
        var from = request.getParameter("from");
        var text = request.getParameter("text");
        switch (request.getPathInfo()) {
            case "/serve":
                post.serve(account, inbox);
                return "served";
            case "/receive":
                var received = post.receive(account, inbox, id, from, text);
                return received.message().conversation().number() + (received.repeated() ? " again" : "");
            case "/fail":
                post.receiveAndFail(account, inbox, id, from, text);
                return "not reached";
            default:
                return post.report(account, inbox, id, DeliveryStatus.valueOf(text));
        }
    }

    private static long number(HttpServletRequest request, String name) {
        return Long.parseLong(request.getParameter(name));
    }
}
