package io.helpdesk.host;

import io.helpdesk.api.conversation.Conversation;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;

/** The host's own page: a customer's orders, where their conversations stand and what was written last; and a form for one more. */
@WebServlet("/page")
public class HostPageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HostDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rows = desk.conversations(number(request, "account"), number(request, "contact")).stream()
                .map(HostPageServlet::row)
                .collect(Collectors.joining());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; form-action 'self'");
        response.getWriter().print("""
                <!DOCTYPE html>
                <html lang="en"><head><title>Your orders</title></head><body><h1>Your orders</h1>
                <table><tr><th>Order</th><th>Conversation</th><th>Status</th><th>Last message</th></tr>%s</table>
                <form method="post"><label>What do you order? <input name="name" required></label> <button>Order</button></form>
                </body></html>
                """.formatted(rows));
    }

    /** Of the same customer, whom the address of the page names. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        desk.order(new HostDesk.Order(
                request.getParameter("name"),
                1,
                number(request, "account"),
                number(request, "inbox"),
                number(request, "contact")));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "page?" + request.getQueryString());
    }

    private static String row(Conversation conversation) {
        var newest = conversation.newest().interaction();
        return "<tr><td>%s</td><td>%d</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        escaped(String.valueOf(conversation.customAttributes().get("order"))),
                        conversation.number(),
                        conversation.state().status(),
                        newest == null ? "" : escaped(newest.body().text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static long number(HttpServletRequest request, String name) {
        return Long.parseLong(request.getParameter(name));
    }
}
