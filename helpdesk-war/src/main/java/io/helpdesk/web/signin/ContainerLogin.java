package io.helpdesk.web.signin;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Overloaded;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.ContainerUsers;
import io.helpdesk.api.signin.ContainerUsers.Way;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks the server who somebody is, by what every server has (Servlet 13.3). Nothing of it outlasts the request: the session is
 * ours (docs/adr/0043-the-containers-login.md).
 */
@ApplicationScoped
public class ContainerLogin {

    private static final String CALLER = ContainerLogin.class.getName() + ".caller";

    /** A directory that hangs holds up these, and nobody else. */
    private static final int AT_ONCE = 16;

    private static final int LONGEST = 255;

    /** What means something in a directory's filters and names; not every server takes it for the letters it is. */
    private static final Pattern MEANS_MORE = Pattern.compile("[*()\\\\,=<>#;\"/\\p{Cntrl}]");

    /** A signed token: three parts. None of ours has a dot. */
    private static final Pattern SIGNED_TOKEN = Pattern.compile("(?i)bearer\\s+[\\w-]+\\.[\\w-]+\\.[\\w-]*\\s*");

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    ContainerUsers users;

    @Inject
    CallerGroups groups;

    /** Whether the operator has opened this way. */
    boolean open(Way way) {
        return users.open(way);
    }

    /**
     * Signs somebody in by the password that they have at the server.
     *
     * @throws Unauthenticated if the server refuses it, or they are nobody here
     * @throws Overloaded if the directory is not there, or too many are being asked about
     */
    OpenedSession byPassword(HttpServletRequest request, String name, String password, NewSession wanted) {
        // directories take a name without a password for a stranger's, and let it in
        if (password.isEmpty()
                || name.isBlank()
                || name.length() > LONGEST
                || password.length() > LONGEST
                || MEANS_MORE.matcher(name).find()) {
            throw new Unauthenticated("container");
        }
        return users.signIn(authenticated(request, name.strip(), password), wanted);
    }

    private Credential.ContainerPrincipal authenticated(HttpServletRequest request, String name, String password) {
        if (!places.tryAcquire()) {
            throw new Overloaded();
        }
        try {
            leave(request);
            request.login(name, password);
            return principal(request).orElseThrow(() -> new Unauthenticated("container"));
        } catch (ServletException refused) {
            throw users.directoryAnswers() ? new Unauthenticated("container") : new Overloaded();
        } finally {
            leave(request);
            places.release();
        }
    }

    /**
     * Signs a browser in by whatever the server does with one.
     *
     * @return empty if it has answered, to hear more
     * @throws Unauthenticated if it refuses, or they are nobody here
     */
    Optional<OpenedSession> byBrowser(HttpServletRequest request, HttpServletResponse response, NewSession wanted)
            throws IOException {
        boolean done = false;
        try {
            if (request.getUserPrincipal() == null && (!request.authenticate(response) || answered(response))) {
                return Optional.empty();
            }
            done = true;
            var principal = principal(request);
            if (principal.isEmpty()) {
                throw new Unauthenticated("container");
            }
            return Optional.of(users.signIn(principal.get(), wanted));
        } catch (ServletException refused) {
            throw new Unauthenticated("container");
        } finally {
            if (done) {
                leave(request);
            }
        }
    }

    /** WildFly has heard from a provider who it is, keeps that, and has the browser come once more without the provider's code. */
    private static boolean answered(HttpServletResponse response) {
        return response.isCommitted() || response.getStatus() != HttpServletResponse.SC_OK;
    }

    /**
     * Finds out whether the server knows who calls. Only what shows something is looked at: certificates and tickets, which
     * browsers show by themselves, would let pages of other sites call.
     */
    public void arrive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var authorization = request.getHeader("Authorization");
        if (authorization == null || !users.open(Way.CALL) || Browsers.sentByAnotherSite(request::getHeader)) {
            return;
        }
        if (request.getUserPrincipal() == null
                && SIGNED_TOKEN.matcher(authorization.strip()).matches()) {
            try {
                request.authenticate(response);
            } catch (ServletException refused) {
                // not the server's: one of ours, or nobody's, and refused as that
                return;
            }
        }
        principal(request).ifPresent(caller -> request.setAttribute(CALLER, caller));
    }

    /** Whom the server knows who calls. */
    public static Optional<Credential.ContainerPrincipal> caller(HttpServletRequest request) {
        return Optional.ofNullable((Credential.ContainerPrincipal) request.getAttribute(CALLER));
    }

    private Optional<Credential.ContainerPrincipal> principal(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(principal -> new Credential.ContainerPrincipal(
                        principal.getName(),
                        users.groups().stream()
                                .filter(group -> request.isUserInRole(group) || groups.has(principal, group))
                                .collect(Collectors.toSet())));
    }

    /** Whoever the request was, and what the server keeps of them. */
    private static void leave(HttpServletRequest request) {
        try {
            // first, or WildFly ends what they have at their provider as well
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            if (request.getUserPrincipal() != null) {
                request.logout();
            }
        } catch (ServletException | IllegalStateException gone) {
            // nobody is left to log out
        }
    }
}
