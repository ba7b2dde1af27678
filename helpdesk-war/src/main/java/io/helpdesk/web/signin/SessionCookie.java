package io.helpdesk.web.signin;

import java.net.URI;
import java.time.Duration;

/** A cookie of ours as the text of {@code Set-Cookie} (RFC 6265 4.1), the same on every server. */
public final class SessionCookie {

    private SessionCookie() {}

    /**
     * One that no script reads.
     *
     * @param base where clients see the application: the cookie is for what is below, and secure where that is
     */
    public static String set(String name, String value, Duration lifetime, String sameSite, String base) {
        return name + "=" + value + "; Max-Age=" + lifetime.toSeconds() + "; Path=" + path(base)
                + "; HttpOnly; SameSite=" + sameSite + secure(base);
    }

    /** One that scripts read, for as long as the browser runs. */
    public static String readable(String name, String value, String base) {
        return name + "=" + value + "; Path=" + path(base) + "; SameSite=Lax" + secure(base);
    }

    /** Has the client forget it. */
    public static String gone(String name, String base) {
        return name + "=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=" + path(base)
                + "; HttpOnly; SameSite=Lax" + secure(base);
    }

    private static String path(String base) {
        var path = URI.create(base).getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static String secure(String base) {
        return base.startsWith("https:") ? "; Secure" : "";
    }
}
