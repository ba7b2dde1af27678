package io.helpdesk.web.signin;

import io.helpdesk.api.account.Users;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.ContainerUsers.Way;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.api.signin.UserPasswords;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.web.Failure;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.admission.Verdict;
import io.helpdesk.web.page.Form;
import io.helpdesk.web.page.PageWords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Our own page for signing in, for links that are good for once, for the choice of an account and for one's sessions. What
 * changes anything is a form; a link that is only looked at, by a mail scanner or a browser ahead of time, is not used up.
 */
@WebServlet(
        name = "sign-in",
        urlPatterns = {"/sign-in", "/sign-in/*"},
        asyncSupported = true)
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String WORDS = "io.helpdesk.web.signin.page";

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; background: #f6f7f9; color: #1a1d21; }
            main { max-width: 26rem; margin: 8vh auto; padding: 2rem; background: #fff; border-radius: .5rem; }
            h1 { font-size: 1.4rem; margin-top: 0; } h2 { font-size: 1.1rem; margin-top: 2rem; }
            label { display: block; font-weight: 600; }
            input { width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; border: 1px solid #6b7280; border-radius: .25rem; }
            button { font: inherit; padding: .5rem 1rem; border: 0; border-radius: .25rem; background: #1d4ed8; color: #fff; }
            a { color: #1d4ed8; } :focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
            .alert { padding: .5rem; border-left: .3rem solid #b91c1c; background: #fef2f2; }
            .notice { padding: .5rem; border-left: .3rem solid #15803d; background: #f0fdf4; }
            """;

    @Inject
    private transient PageSessions sessions;

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient PasswordSignIn passwordSignIn;

    @Inject
    private transient ContainerLogin container;

    @Inject
    private transient UserPasswords passwords;

    @Inject
    private transient Users users;

    @Inject
    private transient Door door;

    @Inject
    private transient PublicAddress address;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Frame-Options", "DENY");
        try {
            Verdict.of(request).ifPresent(refusal -> {
                throw refusal;
            });
            var visit = new Visit(request, response, Form.ofQuery(request));
            switch (request.getMethod()) {
                case "GET", "HEAD" -> show(path, visit);
                case "POST" -> take(path, visit, Form.ofBody(request));
                default -> {
                    response.setHeader("Allow", "GET, HEAD, POST");
                    answer(visit, 405, visit.page("title.sign-in").alert("alert.unknown"));
                }
            }
        } catch (IOException gone) {
            throw gone;
        } catch (RuntimeException thrown) {
            fail(new Visit(request, response, Form.ofQuery(request)), thrown);
        }
    }

    /** A request with what its page needs. */
    private final class Visit {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final Form query;

        private Visit(HttpServletRequest request, HttpServletResponse response, Form query) {
            this.request = request;
            this.response = response;
            this.query = query;
        }

        private Page page(String title) {
            return new Page(
                    PageWords.in(WORDS, request.getLocale()),
                    address.base(),
                    sessions.formToken(request, response),
                    title);
        }

        private UserSession signedIn() {
            return sessions.current(request).orElseThrow(() -> new Unauthenticated("session"));
        }
    }

    private void show(String path, Visit visit) throws IOException {
        switch (path) {
            case "" -> {
                var current = sessions.current(visit.request);
                if (current.isPresent() && visit.query.text("sso_auth_token").isEmpty()) {
                    answer(visit, 200, own(visit, visit.page("title.signed-in"), current.get()));
                } else {
                    answer(visit, 200, entrance(visit, visit.page("title.sign-in"), visit.query));
                }
            }
            case "/password" -> answer(visit, 200, passwordForm(visit, visit.page("title.password"), visit.query));
            case "/forgotten" -> answer(visit, 200, forgottenForm(visit.page("title.forgotten")));
            case "/change" -> {
                visit.signedIn();
                answer(visit, 200, changeForm(visit.page("title.change")));
            }
            case "/container" -> byContainer(visit);
            case "/style.css" -> {
                visit.response.setContentType("text/css;charset=UTF-8");
                write(visit.response, STYLE);
            }
            default -> answer(visit, 404, visit.page("title.sign-in").alert("alert.unknown"));
        }
    }

    private void take(String path, Visit visit, Form form) throws IOException {
        if (!sessions.ours(visit.request, form)) {
            answer(visit, 403, entrance(visit, visit.page("title.sign-in").alert("alert.again"), form));
            return;
        }
        switch (path) {
            case "" -> signIn(visit, form);
            case "/password" -> setPassword(visit, form);
            case "/forgotten" -> {
                door.askForMail(form.text("email"));
                passwords.forgotten(form.text("email"), address.base() + SignInClaim.MOUNT + "/password");
                answer(visit, 200, visit.page("title.forgotten").notice("notice.sent"));
            }
            case "/change" -> change(visit, form);
            case "/account" -> {
                var opened = signIns.again(visit.signedIn(), sessions.wanted(visit.request, number(form, "account")));
                sessions.begin(visit.request, visit.response, opened);
                seeOther(visit, SignInClaim.MOUNT);
            }
            case "/end" -> {
                signIns.endOne(visit.signedIn(), number(form, "session"));
                seeOther(visit, SignInClaim.MOUNT);
            }
            case "/out" -> {
                sessions.end(visit.request, visit.response);
                seeOther(visit, SignInClaim.MOUNT);
            }
            default -> answer(visit, 404, visit.page("title.sign-in").alert("alert.unknown"));
        }
    }

    private void signIn(Visit visit, Form form) throws IOException {
        var email = form.text("email");
        var link = form.text("sso_auth_token");
        var wanted = sessions.wanted(visit.request, null);
        try {
            var opened = link.isEmpty()
                    ? passwordSignIn.open(visit.request, email, form.text("password"), wanted)
                    : door.signIn(email, link, () -> signIns.withLink(email, link, wanted));
            sessions.begin(visit.request, visit.response, opened);
            seeOther(visit, LocalPath.orElse(form.text("next"), SignInClaim.MOUNT));
        } catch (Unauthenticated wrong) {
            var page = visit.page("title.sign-in").alert(link.isEmpty() ? "alert.wrong" : "alert.used");
            // a used link is not offered again
            var again = new Form(java.util.Map.of("email", email, "next", form.text("next")));
            answer(visit, 401, entrance(visit, page, again));
        }
    }

    /** Nobody but the browser's own user comes in this way, so a link to it may be anywhere. */
    private void byContainer(Visit visit) throws IOException {
        if (!container.open(Way.BROWSER)) {
            answer(visit, 404, visit.page("title.sign-in").alert("alert.unknown"));
            return;
        }
        var next = ReturnCookie.onTheWay(visit.request, visit.response, visit.query.text("next"), address.base());
        var wanted = sessions.wanted(visit.request, null);
        var opened = container.byBrowser(visit.request, visit.response, wanted);
        if (opened.isPresent()) {
            sessions.begin(visit.request, visit.response, opened.get());
            visit.response.addHeader("Set-Cookie", ReturnCookie.gone(address.base()));
            seeOther(visit, LocalPath.orElse(next, SignInClaim.MOUNT));
        }
    }

    private void setPassword(Visit visit, Form form) throws IOException {
        var token = form.text("token");
        try {
            door.signIn("", token, () -> passwords.reset(token, form.text("password")));
        } catch (Unauthenticated used) {
            answer(visit, 401, visit.page("title.password").alert("alert.used").link("/forgotten", "link.forgotten"));
            return;
        } catch (Invalid weak) {
            answer(visit, 422, passwordForm(visit, visit.page("title.password").alert("alert.weak"), form));
            return;
        }
        sessions.end(visit.request, visit.response);
        answer(
                visit,
                200,
                entrance(visit, visit.page("title.sign-in").notice("notice.set"), new Form(java.util.Map.of())));
    }

    private void change(Visit visit, Form form) throws IOException {
        var own = visit.signedIn();
        try {
            door.signIn(own.email(), form.text("current"), () -> {
                passwords.change(own, form.text("current"), form.text("password"));
                return own;
            });
        } catch (Unauthenticated wrong) {
            answer(visit, 401, changeForm(visit.page("title.change").alert("alert.current")));
            return;
        } catch (Invalid weak) {
            answer(visit, 422, changeForm(visit.page("title.change").alert("alert.weak")));
            return;
        }
        answer(visit, 200, own(visit, visit.page("title.signed-in").notice("notice.changed"), own));
    }

    /** For whoever is not signed in: with a link the button alone, as looking at it is not using it. */
    private Page entrance(Visit visit, Page page, Form known) {
        page.form("");
        if (!known.text("sso_auth_token").isEmpty()) {
            return page.hidden("email", known.text("email"))
                    .hidden("sso_auth_token", known.text("sso_auth_token"))
                    .hidden("next", known.text("next"))
                    .send("button.sign-in-as", known.text("email"));
        }
        // the server's users may have names that are no addresses
        var type = container.open(Way.PASSWORD) ? "text" : "email";
        page.field("email", "label.email", type, "username", known.text("email"))
                .field("password", "label.password", "password", "current-password", "")
                .hidden("next", known.text("next"))
                .send("button.sign-in")
                .link("/forgotten", "link.forgotten");
        return container.open(Way.BROWSER)
                ? page.link(
                        "/container?next=" + URLEncoder.encode(known.text("next"), StandardCharsets.UTF_8),
                        "link.container")
                : page;
    }

    private Page own(Visit visit, Page page, UserSession current) {
        var user = users.self(current.owner());
        page.paragraph("text.signed-in", user.name(), user.email());
        if (user.memberships().size() > 1) {
            page.heading("heading.accounts");
        }
        for (var membership : user.memberships()) {
            if (Long.valueOf(membership.accountId()).equals(current.accountId())) {
                page.paragraph("text.account", membership.accountName());
            } else {
                page.form("/account")
                        .hidden("account", String.valueOf(membership.accountId()))
                        .send("button.account", membership.accountName());
            }
        }
        page.link("/change", "link.change").form("/out").send("button.sign-out").heading("heading.sessions");
        for (var session : signIns.sessions(current)) {
            page.paragraph(
                    session.id() == current.id() ? "text.this-session" : "text.session",
                    session.createdAt().toString(),
                    session.address(),
                    session.userAgent());
            if (session.id() != current.id()) {
                page.form("/end")
                        .hidden("session", String.valueOf(session.id()))
                        .send("button.end");
            }
        }
        return page;
    }

    private Page passwordForm(Visit visit, Page page, Form known) {
        var invited = passwords.invited(known.text("token"));
        return page.paragraph("text.password", invited.name(), invited.email())
                .paragraph("text.rule")
                .form("/password")
                .hidden("token", known.text("token"))
                .hidden("username", invited.email())
                .field("password", "label.new-password", "password", "new-password", "")
                .send("button.set");
    }

    private static Page forgottenForm(Page page) {
        return page.paragraph("text.forgotten")
                .form("/forgotten")
                .field("email", "label.email", "email", "username", "")
                .send("button.forgotten");
    }

    private static Page changeForm(Page page) {
        return page.paragraph("text.rule")
                .form("/change")
                .field("current", "label.current", "password", "current-password", "")
                .field("password", "label.new-password", "password", "new-password", "")
                .send("button.set");
    }

    private void fail(Visit visit, RuntimeException thrown) throws IOException {
        var failure = Failure.of(thrown);
        if (failure instanceof Failure.Refused refused) {
            refuse(visit, refused.why());
        } else if (failure instanceof Failure.Throttled throttled) {
            visit.response.setHeader("Retry-After", String.valueOf(throttled.retryAfterSeconds()));
            var page = visit.page("title.sign-in").alert("alert.wait", throttled.retryAfterSeconds());
            answer(visit, 429, page.link("", "link.sign-in"));
        } else if (failure instanceof Failure.Unavailable busy) {
            visit.response.setHeader("Retry-After", String.valueOf(busy.retryAfterSeconds()));
            answer(visit, 503, visit.page("title.sign-in").alert("alert.busy"));
        } else if (failure instanceof Failure.TooLarge) {
            answer(visit, 413, visit.page("title.sign-in").alert("alert.unknown"));
        } else {
            answer(visit, 500, visit.page("title.sign-in").alert("alert.bug"));
        }
    }

    private void refuse(Visit visit, HelpdeskException why) throws IOException {
        if (why instanceof Unauthenticated && why.subject().equals("link")) {
            answer(visit, 401, visit.page("title.password").alert("alert.used").link("/forgotten", "link.forgotten"));
        } else if (why instanceof Unauthenticated && why.subject().equals("container")) {
            answer(visit, 401, entrance(visit, visit.page("title.sign-in").alert("alert.container"), visit.query));
        } else if (why instanceof Unauthenticated) {
            answer(visit, 401, entrance(visit, visit.page("title.sign-in").alert("alert.first"), visit.query));
        } else if (why instanceof Forbidden) {
            answer(visit, 403, visit.page("title.sign-in").alert("alert." + why.subject()));
        } else if (why instanceof NotFound) {
            answer(visit, 404, visit.page("title.sign-in").alert("alert.unknown"));
        } else {
            answer(visit, 422, visit.page("title.sign-in").alert("alert.unknown"));
        }
    }

    private static long number(Form form, String name) {
        var text = form.text(name);
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound(name);
        }
        return Long.parseLong(text);
    }

    private void seeOther(Visit visit, String path) {
        visit.response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        visit.response.setHeader("Location", address.base() + path);
    }

    private static void answer(Visit visit, int status, Page page) throws IOException {
        visit.response.setStatus(status);
        visit.response.setContentType("text/html;charset=UTF-8");
        write(visit.response, page.end());
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
