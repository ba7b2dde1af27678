package io.helpdesk.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Where a browser wanted to go before the server sent it elsewhere to sign in, from where not every server has it come back with its query. */
final class ReturnCookie {

    private static final String NAME = "helpdesk_next";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private ReturnCookie() {}

    /**
     * Where this request wants to go, or where the browser wanted to when it left; the former is kept if it may leave now.
     *
     * @param next as the request says it
     * @param base where clients see the application
     * @return as somebody wrote it; empty for nowhere
     */
    static String onTheWay(HttpServletRequest request, HttpServletResponse response, String next, String base) {
        var kept = Cookies.value(request, NAME).map(ReturnCookie::decoded).orElse("");
        if (next.isEmpty()) {
            return kept;
        }
        boolean leaves = request.getUserPrincipal() == null && request.getHeader("Authorization") == null;
        if (leaves && !next.equals(kept) && LocalPath.orElse(next, null) != null) {
            var value = Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
            response.addHeader("Set-Cookie", SessionCookie.set(NAME, value, LIFETIME, "Lax", base));
        }
        return next;
    }

    static String gone(String base) {
        return SessionCookie.gone(NAME, base);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
