package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.api.signin.SignIns;
import io.helpdesk.dialect.libredesk.ConsoleSessions;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.web.Json;
import io.helpdesk.web.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends a session (libredesk-desk 1.2). A servlet, because a path without anything below it is no application's. */
@WebServlet(name = "libredesk-logout", urlPatterns = "/libredesk/logout", asyncSupported = true)
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient ConsoleSessions sessions;

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient PublicAddress address;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) {
            refuse(response, LibredeskRefusal.general(405, "Request method not allowed"));
            return;
        }
        try {
            sessions.admit(request);
        } catch (LibredeskRefusal nobody) {
            refuse(response, nobody);
            return;
        }
        ConsoleSessions.shown(request).ifPresent(signIns::end);
        response.setHeader("Set-Cookie", sessions.end());
        response.setHeader("Cache-Control", "no-store, no-cache, must-revalidate, post-check=0, pre-check=0");
        response.setHeader("Pragma", "no-cache");
        response.setHeader("Expires", "-1");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", address.base() + "/");
    }

    private static void refuse(HttpServletResponse response, LibredeskRefusal refusal) throws IOException {
        byte[] json = Json.bytes(LibredeskJson.mapper(), refusal.toJson());
        response.setStatus(refusal.status());
        response.setContentType("application/json");
        if (refusal.cookie() != null) {
            response.setHeader("Set-Cookie", refusal.cookie());
        }
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
