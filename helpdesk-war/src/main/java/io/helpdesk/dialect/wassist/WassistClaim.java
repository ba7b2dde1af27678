package io.helpdesk.dialect.wassist;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.dialect.wassist.agent.AgentRepliesResource;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.Probe;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What is ours at the root (wassist 15.2): what shows one of our credentials, and else what ends with a slash. */
@ApplicationScoped
public class WassistClaim implements DialectClaim {

    private static final String MOUNT = "/wassist";

    private static final String PATHS = "/api/v1/";

    /** Where agents outside say more. */
    private static final String REPLIES = MOUNT + PATHS + AgentRepliesResource.PATH + "/";

    /** A text of a message, however its letters are escaped. */
    private static final long LONGEST_REPLY = 262_144;

    /** The one path that is not below those (wassist 13.6). */
    private static final Pattern ME = Pattern.compile("/api/get-me/?");

    @Inject
    private Gatekeeper gatekeeper;

    @Override
    public Optional<Claim> claim(RawRequest request) {
        String path = ME.matcher(request.path()).matches() ? PATHS + "get-me/" : request.path();
        if (!path.startsWith(PATHS)) {
            return Optional.empty();
        }
        if (showsOurCredential(request)) {
            return Optional.of(new Claim(Claim.Strength.CREDENTIAL, MOUNT + path));
        }
        return request.endsWithSlash() ? Optional.of(new Claim(Claim.Strength.SHAPE, MOUNT + path)) : Optional.empty();
    }

    private static boolean showsOurCredential(RawRequest request) {
        Optional<String> authorization = request.header("Authorization");
        return authorization.isPresent()
                ? authorization.get().startsWith(ApiKeyAuthentication.TOKEN)
                        && authorization.get().indexOf(':') < 0
                : request.has(ApiKeyAuthentication.API_KEY);
    }

    @Override
    public Optional<Credential> known(RawRequest request) {
        return request.header(ApiKeyAuthentication.API_KEY)
                .filter(key -> !key.isBlank())
                .or(() -> request.header("Authorization")
                        .filter(authorization -> authorization.startsWith(ApiKeyAuthentication.TOKEN))
                        .map(authorization -> authorization.substring(ApiKeyAuthentication.TOKEN.length())))
                .<Credential>map(key -> new Credential.OrganisationKey(key.strip()))
                .filter(key -> gatekeeper.admit(key) != null)
                .or(() -> Optional.<Credential>of(new Credential.Nothing()).filter(nobody -> saysMore(request)));
    }

    /** Whether an agent outside says more: its body is waited for, though it shows nothing but the address. */
    private static boolean saysMore(RawRequest request) {
        return request.path().startsWith(REPLIES);
    }

    /** Whoever has no key is waited for as long as an answer may be. */
    @Override
    public OptionalLong bodyLimit(RawRequest request) {
        return saysMore(request) ? OptionalLong.of(LONGEST_REPLY) : OptionalLong.empty();
    }

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public List<Probe> probes() {
        return List.of(new Probe(MOUNT + "/api/v1/conversations/", Map.of("X-API-Key", "readiness")));
    }

    @Override
    public String title() {
        return "Wassist";
    }

    @Override
    public String paths() {
        return "/api/v1/…/ with a slash at the end";
    }

    @Override
    public String document() {
        return "docs/dialects/wassist.md";
    }
}
