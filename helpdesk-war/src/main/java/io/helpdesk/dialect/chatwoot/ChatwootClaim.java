package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.file.DirectUploads;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.Probe;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which requests at the root are Chatwoot's: its own paths always, any other by an access token that nobody else's
 * credential stands beside (wassist 15.2, row 0).
 */
@ApplicationScoped
public class ChatwootClaim implements DialectClaim {

    private static final String MOUNT = "/chatwoot";

    /** Where sockets are opened, below the context root. */
    public static final Set<String> SOCKETS = Set.of("/cable", MOUNT + "/cable");

    private static final List<String> OWN_PATHS = List.of(
            "/api/v1/accounts",
            "/api/v1/profile",
            "/auth",
            "/app/login",
            "/app/auth/password/edit",
            "/platform",
            "/public",
            "/rails/active_storage",
            "/cable");

    /** What the wire says about itself, at the path in front of all versions and no other. */
    private static final Set<String> INSTALLATION = Set.of("/api", "/api/");

    /** Every credential another dialect knows by its scheme. */
    private static final List<String> FOREIGN_SCHEMES = List.of("basic ", "token ");

    private static final Pattern VISITOR = Pattern.compile(
            MOUNT + "/public/api/v1/inboxes/([^/]+)/contacts(?:\\.json)?(?:/([^/]+?)(?:\\.json)?)?(?:/.*)?");

    private static final Pattern UPLOAD =
            Pattern.compile(MOUNT + "/rails/active_storage/disk/([0-9]{1,12})/([^/]+)/.*");

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private DirectUploads uploads;

    @Inject
    private Settings settings;

    @Inject
    private Door door;

    @Inject
    private Inboxes inboxes;

    @Override
    public Optional<Claim> claim(RawRequest request) {
        if (INSTALLATION.contains(request.path())) {
            // without the slash: one server finds no servlet under the other
            return Optional.of(new Claim(Claim.Strength.PATH, MOUNT + "/api"));
        }
        if (OWN_PATHS.stream().anyMatch(own -> within(request.path(), own))) {
            return Optional.of(new Claim(Claim.Strength.PATH, MOUNT + request.path()));
        }
        return showsAccessTokenAlone(request)
                ? Optional.of(new Claim(Claim.Strength.CREDENTIAL, MOUNT + request.path()))
                : Optional.empty();
    }

    @Override
    public Optional<Credential> known(RawRequest request) {
        if (request.under(MOUNT + "/public/api/v1/csat_survey")) {
            // the path is all there is to know
            return Optional.of(new Credential.Nothing());
        }
        if (request.under(MOUNT + "/public")) {
            return knownVisitor(request.path());
        }
        if (request.under(MOUNT + "/rails")) {
            return awaited(request)
                    .filter(upload -> uploads.awaits(
                            upload.blob().uuid(), upload.until(), upload.blob().signature()))
                    .map(upload -> new Credential.Nothing());
        }
        if (request.under(MOUNT + "/auth")) {
            // for those who are not signed in yet
            return Optional.of(new Credential.Nothing());
        }
        var session = SessionHeaders.of(request.headers());
        if (session.isPresent() && !request.under(MOUNT + "/platform")) {
            return session.<Credential>map(shown -> shown).filter(shown -> gatekeeper.session(session.get()) != null);
        }
        var token = AccessTokens.of(request.headers());
        if (request.under(MOUNT + "/platform")) {
            return token.<Credential>map(Credential.PlatformToken::new)
                    .filter(shown -> gatekeeper.admit(shown) != null);
        }
        if (request.container().isPresent()
                && AccessTokens.plain(request.headers()).isEmpty()) {
            return request.container()
                    .<Credential>map(shown -> shown)
                    .filter(shown -> gatekeeper.identify(request.container().get()) != null);
        }
        return token.map(Credential.AccessToken::new)
                .filter(shown -> gatekeeper.identify(shown) != null)
                .map(shown -> shown);
    }

    /** A file is as large as an upload, whatever type it says it has. */
    @Override
    public OptionalLong bodyLimit(RawRequest request) {
        return awaited(request).isPresent()
                ? OptionalLong.of(settings.number(Setting.LIMIT_UPLOAD))
                : OptionalLong.empty();
    }

    /** Where the bytes of a file are sent, as the path says it. */
    private record Upload(SignedBlob blob, Instant until) {}

    private static Optional<Upload> awaited(RawRequest request) {
        var upload = UPLOAD.matcher(request.path());
        return request.method().equals("PUT") && upload.matches()
                ? SignedBlob.parse(decoded(upload.group(2)))
                        .map(blob -> new Upload(blob, Instant.ofEpochSecond(Long.parseLong(upload.group(1)))))
                : Optional.empty();
    }

    /** Here the path is the credential (chatwoot-client 0). */
    private Optional<Credential> knownVisitor(String path) {
        var visitor = VISITOR.matcher(path);
        if (!visitor.matches()) {
            return Optional.empty();
        }
        var inbox = decoded(visitor.group(1));
        if (visitor.group(2) == null) {
            // of a session that is to be
            return Optional.ofNullable(inboxes.byIdentifier(inbox))
                    .map(found -> new Credential.VisitorSession(inbox, ""));
        }
        var session = new Credential.VisitorSession(inbox, decoded(visitor.group(2)));
        // the gatekeeper remembers no sessions
        try {
            return door.remembers(session) || gatekeeper.admit(session) != null
                    ? Optional.of(session)
                    : Optional.empty();
        } catch (Unauthenticated unproven) {
            // there is such a session, and the body may have the proof that its inbox demands
            return Optional.of(session);
        }
    }

    private static String decoded(String segment) {
        try {
            // a plus sign is one in a path
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
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
    public List<Probe> probes() {
        var nobody = Map.of("api_access_token", "readiness");
        return List.of(
                new Probe(MOUNT + "/api/v1/accounts/1/conversations", nobody),
                new Probe(MOUNT + "/public/api/v1/inboxes/readiness", Map.of()),
                new Probe(MOUNT + "/platform/api/v1/users/1", nobody));
    }

    @Override
    public String title() {
        return "Chatwoot (application, client and platform API)";
    }

    @Override
    public String paths() {
        return "/api/v1/accounts/, /public/api/v1/, /platform/api/v1/, /cable";
    }

    @Override
    public String document() {
        return "docs/dialects/chatwoot-application.md, docs/dialects/chatwoot-client.md";
    }

    private static boolean within(String path, String own) {
        return path.startsWith(own) && (path.length() == own.length() || "/.".indexOf(path.charAt(own.length())) >= 0);
    }

    private static boolean showsAccessTokenAlone(RawRequest request) {
        boolean token = false;
        for (String header : AccessTokens.HEADERS) {
            String value = request.headers().apply(header);
            token |= value != null && !value.isBlank();
        }
        return token
                && request.headers().apply("X-API-Key") == null
                && !foreign(request.headers().apply("Authorization"));
    }

    private static boolean foreign(String authorization) {
        return authorization != null
                && FOREIGN_SCHEMES.stream()
                        .anyMatch(scheme -> authorization.regionMatches(true, 0, scheme, 0, scheme.length()));
    }
}
