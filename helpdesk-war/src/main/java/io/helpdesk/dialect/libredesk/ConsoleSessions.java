package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.signin.Browsers;
import io.helpdesk.web.signin.Cookies;
import io.helpdesk.web.signin.SessionCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Agents who signed in with a browser: the session's cookie, and the pair that keeps other sites out (libredesk-desk 1.1). */
@ApplicationScoped
public class ConsoleSessions {

    public static final String COOKIE = "libredesk_session";
    static final String CSRF_COOKIE = "csrf_token";
    private static final String CSRF_HEADER = "X-CSRFTOKEN";

    /** Whatever is done meanwhile. */
    public static final Duration LIFETIME = Duration.ofHours(9);

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int CSRF_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Door door;

    @Inject
    SignIns signIns;

    @Inject
    PublicAddress address;

    /** The secret of the session that the request shows, if it shows one. */
    public static Optional<String> shown(HttpServletRequest request) {
        return Cookies.value(request, COOKIE);
    }

    /** Who is signed in, of a request that shows no usable key. */
    public Caller admit(HttpServletRequest request) {
        refuseOtherSites(request);
        var token = shown(request).orElseThrow(ConsoleSessions::noSession);
        try {
            return door.admit(new Credential.AccountSession(token));
        } catch (Unauthenticated over) {
            throw noSession();
        } catch (Forbidden suspended) {
            signIns.end(token);
            throw new LibredeskRefusal(403, ErrorType.PERMISSION, LibredeskRefusal.DISABLED).with(end());
        }
    }

    /** Before anybody looks at the session, unless the request only reads. */
    private static void refuseOtherSites(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        if (!paired(request) || Browsers.sentByAnotherSite(request::getHeader)) {
            throw new LibredeskRefusal(403, ErrorType.PERMISSION, "CSRF token mismatch");
        }
    }

    /** Whether cookie and header are the same, which no other site can see to. */
    private static boolean paired(HttpServletRequest request) {
        return Cookies.value(request, CSRF_COOKIE)
                .filter(value -> value.equals(request.getHeader(CSRF_HEADER)))
                .isPresent();
    }

    /** Whether somebody is signed in already and can show that it is their own page that asks. */
    public boolean signedIn(HttpServletRequest request) {
        if (shown(request).isEmpty() || !paired(request)) {
            return false;
        }
        try {
            return admit(request) != null;
        } catch (LibredeskRefusal nobody) {
            return false;
        }
    }

    /** What the client is told to keep: the session, and the other half of the pair unless it has one. */
    public List<String> begin(HttpServletRequest request, String token) {
        var cookies = new ArrayList<String>();
        cookies.add(SessionCookie.set(COOKIE, token, LIFETIME, "Lax", address.base()));
        if (Cookies.value(request, CSRF_COOKIE).isEmpty()) {
            cookies.add(SessionCookie.readable(CSRF_COOKIE, csrf(), address.base()));
        }
        return cookies;
    }

    /** Has the client forget the session, and nothing else. */
    public String end() {
        return SessionCookie.gone(COOKIE, address.base());
    }

    private static String csrf() {
        var text = new StringBuilder(CSRF_LENGTH);
        for (int i = 0; i < CSRF_LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static LibredeskRefusal noSession() {
        return LibredeskRefusal.general(401, "Invalid or expired session");
    }
}
