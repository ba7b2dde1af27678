package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.dialect.libredesk.ConsoleSessions;
import io.helpdesk.web.signin.SignInTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Whoever signs in on our page is signed in to the console. */
@ApplicationScoped
public class ConsoleTarget implements SignInTarget {

    @Inject
    ConsoleSessions sessions;

    @Override
    public List<String> begin(HttpServletRequest request, String token) {
        return sessions.begin(request, token);
    }

    @Override
    public List<String> end() {
        return List.of(sessions.end());
    }
}
