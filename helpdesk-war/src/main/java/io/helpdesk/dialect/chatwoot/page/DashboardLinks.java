package io.helpdesk.dialect.chatwoot.page;

import io.helpdesk.web.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/**
 * Sends whoever follows a link to the dashboard's pages for signing in and for passwords on to our own. A proxy that serves a
 * dashboard below {@code /app} answers them itself.
 */
@WebServlet(
        name = "chatwoot-dashboard-links",
        urlPatterns = {"/chatwoot/app/login", "/chatwoot/app/auth/password/edit"},
        asyncSupported = true)
public class DashboardLinks extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** What of a query is ours to hand on, encoded as it came: values without anything that ends one. */
    private static final Pattern EMAIL = Pattern.compile("(?:^|&)email=([A-Za-z0-9._~%+-]{1,960})(?:&|$)");

    private static final Pattern LINK = Pattern.compile("(?:^|&)sso_auth_token=([A-Za-z0-9]{1,128})(?:&|$)");
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)reset_password_token=([A-Za-z0-9]{1,128})(?:&|$)");

    @Inject
    private transient PublicAddress address;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String page = request.getRequestURI().endsWith("/edit")
                ? "/sign-in/password?token=" + value(TOKEN, query)
                : login(value(EMAIL, query), value(LINK, query));
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", address.base() + page);
    }

    private static String login(String email, String link) {
        return link.isEmpty() ? "/sign-in" : "/sign-in?email=" + email + "&sso_auth_token=" + link;
    }

    private static String value(Pattern pattern, String query) {
        var found = pattern.matcher(query);
        return found.find() ? found.group(1) : "";
    }
}
