package io.helpdesk.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Whose clients run in the same browser as our page: a bean in a dialect's package. Nothing else has to know about it.
 */
public interface SignInTarget {

    /** What the browser is told to keep, as values of {@code Set-Cookie}, so that the dialect knows the session. */
    List<String> begin(HttpServletRequest request, String token);

    /** What the browser is told to forget. */
    List<String> end();
}
