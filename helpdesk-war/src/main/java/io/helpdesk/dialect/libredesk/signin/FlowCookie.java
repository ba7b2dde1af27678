package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.api.oidc.OidcSignIns.Flow;
import io.helpdesk.web.signin.Cookies;
import io.helpdesk.web.signin.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser keeps while it is at a provider: only with it, and by its state, is it taken back. No script reads it.
 *
 * @param next where it wanted to go
 */
record FlowCookie(Flow flow, String next) {

    private static final String NAME = "libredesk_oidc";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,18})\\.([A-Za-z0-9]{32})\\.([A-Za-z0-9]{32})\\.([A-Za-z0-9]{64})\\.([A-Za-z0-9_-]{0,2800})");

    /** Of the provider and state that the browser came back with; empty for any other. */
    static Optional<FlowCookie> of(HttpServletRequest request, long provider, String state) {
        return Cookies.value(request, NAME)
                .map(FORM::matcher)
                .filter(parts -> parts.matches())
                .map(parts -> new FlowCookie(
                        new Flow(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3), parts.group(4)),
                        decoded(parts.group(5))))
                .filter(kept -> kept.flow.providerId() == provider && same(kept.flow.state(), state));
    }

    /** @param base where clients see the application */
    String set(String base) {
        var value = flow.providerId() + "." + flow.state() + "." + flow.nonce() + "." + flow.verifier() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
        return SessionCookie.set(NAME, value, LIFETIME, "Lax", base);
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

    private static boolean same(String kept, String shown) {
        return shown != null
                && MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
