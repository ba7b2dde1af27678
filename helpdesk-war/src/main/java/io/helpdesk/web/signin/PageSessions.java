package io.helpdesk.web.signin;

import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.ClientAddress;
import io.helpdesk.web.page.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Who has signed in on our page, by a cookie of its own and those of the dialects whose clients run in the browser. */
@ApplicationScoped
class PageSessions {

    static final String FORM_FIELD = "form_token";

    private static final String SESSION = "helpdesk_session";
    private static final String FORM = "helpdesk_form";
    private static final Duration LIFETIME = Duration.ofHours(9);
    private static final Duration OF_FORM = Duration.ofHours(1);

    @Inject
    SignIns signIns;

    @Inject
    PublicAddress address;

    @Inject
    ClientAddress client;

    @Inject
    @Any
    Instance<SignInTarget> targets;

    /** What a session of this browser is to be. */
    NewSession wanted(HttpServletRequest request, Long accountId) {
        return NewSession.in(accountId, LIFETIME, client.get(), Objects.toString(request.getHeader("User-Agent"), ""));
    }

    /** Who is signed in; empty for nobody. */
    Optional<UserSession> current(HttpServletRequest request) {
        return Cookies.value(request, SESSION).flatMap(signIns::find);
    }

    /** Has the browser keep the session instead of the one it had, whoever put that there. */
    void begin(HttpServletRequest request, HttpServletResponse response, OpenedSession opened) {
        Cookies.value(request, SESSION).ifPresent(signIns::end);
        var token = opened.token();
        response.addHeader("Set-Cookie", SessionCookie.set(SESSION, token, LIFETIME, "Lax", address.base()));
        for (var target : targets) {
            target.begin(request, token).forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        }
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        Cookies.value(request, SESSION).ifPresent(signIns::end);
        response.addHeader("Set-Cookie", SessionCookie.gone(SESSION, address.base()));
        for (var target : targets) {
            target.end().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        }
    }

    /** What the forms of the next page bring back, beside a cookie that says the same. */
    String formToken(HttpServletRequest request, HttpServletResponse response) {
        return Cookies.value(request, FORM)
                .filter(token -> token.matches("[0-9a-f-]{36}"))
                .orElseGet(() -> {
                    var token = UUID.randomUUID().toString();
                    response.addHeader("Set-Cookie", SessionCookie.set(FORM, token, OF_FORM, "Strict", address.base()));
                    return token;
                });
    }

    /** Whether a form was sent by a page of ours. */
    boolean ours(HttpServletRequest request, Form form) {
        return !Browsers.sentByAnotherSite(request::getHeader)
                && Cookies.value(request, FORM)
                        .filter(token -> token.equals(form.text(FORM_FIELD)))
                        .isPresent();
    }
}
