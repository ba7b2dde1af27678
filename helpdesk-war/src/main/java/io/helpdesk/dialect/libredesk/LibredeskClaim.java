package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What is ours at the root (wassist 15.2): whatever comes with one of our credentials, and without any sign of the other
 * wire what has no slash at its end. Files are ours alone.
 */
@ApplicationScoped
public class LibredeskClaim implements DialectClaim {

    private static final String API = "/api/v1/";
    private static final String UPLOADS = "/uploads/";
    private static final String MOUNT = "/libredesk";
    private static final String SESSION_COOKIE = "libredesk_session";

    @Inject
    private Gatekeeper gatekeeper;

    @Override
    public Optional<Claim> claim(RawRequest request) {
        String path = request.path();
        if (path.startsWith(UPLOADS)) {
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
        return ApiKeys.read(request.headers().apply("Authorization"))
                .filter(key -> gatekeeper.admit(key) != null)
                .map(key -> key);
    }

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "Libredesk";
    }

    @Override
    public String paths() {
        return "/api/v1/… without a slash at the end";
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
        return !commandLine && request.cookies().contains(SESSION_COOKIE);
    }
}
