package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.dialect.libredesk.socket.SocketDoor;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.Probe;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is ours at the root (wassist 15.2): whatever comes with one of our credentials, and without any sign of the other
 * wire what has no slash at its end. Files are ours alone.
 */
@ApplicationScoped
public class LibredeskClaim implements DialectClaim {

    private static final String API = "/api/v1/";
    private static final String UPLOADS = "/uploads/";
    private static final String MOUNT = "/libredesk";

    /** Of the console's pages, which are those of a client, only the one that ends a session is ours (libredesk-desk 1.2). */
    private static final String LOGOUT = "/logout";

    /** Who was asked how it was answers without a credential. */
    private static final Pattern ANSWER = Pattern.compile("/libredesk/api/v1/csat/[^/]+/response");

    private static final long LONGEST_ANSWER = 65_536;

    private static final String SOCKET = "/ws";

    /** Where sockets are opened, below the context root. */
    public static final Set<String> SOCKETS = Set.of(SOCKET, MOUNT + SOCKET);

    /** For those who are not signed in yet. */
    private static final Set<String> OPEN = Set.of(
            MOUNT + API + "auth/login", MOUNT + API + "agents/reset-password", MOUNT + API + "agents/set-password");

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private SocketDoor socketDoor;

    @Override
    public Optional<Claim> claim(RawRequest request) {
        String path = request.path();
        if (path.startsWith(UPLOADS) || path.equals(LOGOUT) || path.equals(SOCKET)) {
            return Optional.of(new Claim(Claim.Strength.PATH, MOUNT + path));
        }
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        if (ourCredential(request)) {
            return Optional.of(new Claim(Claim.Strength.CREDENTIAL, MOUNT + path));
        }
        return path.endsWith("/") ? Optional.empty() : Optional.of(new Claim(Claim.Strength.SHAPE, MOUNT + path));
    }

    @Override
    public Optional<Credential> known(RawRequest request) {
        if (OPEN.contains(request.path()) || ANSWER.matcher(request.path()).matches()) {
            return Optional.of(new Credential.Nothing());
        }
        return ApiKeys.read(request.headers().apply("Authorization"))
                .<Credential>map(key -> key)
                .or(request::container)
                .or(() -> request.cookie(ConsoleSessions.COOKIE).map(Credential.AccountSession::new))
                .filter(shown -> gatekeeper.admit(shown) != null);
    }

    /** An answer of somebody who need not be known is short. */
    @Override
    public OptionalLong bodyLimit(RawRequest request) {
        return ANSWER.matcher(request.path()).matches() ? OptionalLong.of(LONGEST_ANSWER) : OptionalLong.empty();
    }

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public Set<String> sockets() {
        return SOCKETS;
    }

    @Override
    public boolean handshake(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return socketDoor.admit(request, response);
    }

    @Override
    public List<Probe> probes() {
        return List.of(
                new Probe(MOUNT + API + "conversations/all", Map.of("Authorization", "token readiness:readiness")));
    }

    @Override
    public String title() {
        return "Libredesk";
    }

    @Override
    public String paths() {
        return "/api/v1/… without a slash at the end, /ws";
    }

    @Override
    public String document() {
        return "docs/dialects/libredesk.md";
    }

    private static boolean ourCredential(RawRequest request) {
        if (request.has("X-API-Key")) {
            return false;
        }
        String authorization = request.headers().apply("Authorization");
        if (ApiKeys.ours(authorization)) {
            return true;
        }
        boolean commandLine =
                authorization != null && authorization.startsWith("Token ") && authorization.indexOf(':') < 0;
        return !commandLine && request.cookies().contains(ConsoleSessions.COOKIE);
    }
}
