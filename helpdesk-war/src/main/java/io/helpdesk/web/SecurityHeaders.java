package io.helpdesk.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer says to browsers and caches, unless who answers says otherwise. */
public final class SecurityHeaders {

    private SecurityHeaders() {}

    /**
     * Nothing is taken for another type than the named one, no cache keeps an answer (RFC 9111 5.2.2.5), and no address of
     * ours, in which there may be a secret, is told to another site.
     */
    public static void set(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
