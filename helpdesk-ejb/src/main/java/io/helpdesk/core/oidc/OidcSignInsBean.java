package io.helpdesk.core.oidc;

import io.helpdesk.api.oidc.OidcSignIns;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Overloaded;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.signin.SignInSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Sends browsers to providers and takes them back. No EJB: no transaction waits for a provider. */
@ApplicationScoped
public class OidcSignInsBean implements OidcSignIns {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** Characters; of the verifier RFC 7636, 4.1 wants 43 at least. */
    private static final int STATE = 32;

    private static final int VERIFIER = 64;
    private static final int LONGEST_CODE = 4_096;

    @Inject
    private OidcSteps steps;

    @Inject
    private SignInSteps signIns;

    @Inject
    private ProviderDirectory directory;

    @Inject
    private ProviderCalls calls;

    @Inject
    private Clock clock;

    @Override
    public Beginning begin(long providerId, URI callback) {
        var provider = known(providerId);
        try {
            var described = directory.of(provider.issuer());
            var flow = new Flow(
                    providerId,
                    Secrets.alphanumeric(STATE),
                    Secrets.alphanumeric(STATE),
                    Secrets.alphanumeric(VERIFIER));
            var query = new LinkedHashMap<String, String>();
            query.put("response_type", "code");
            query.put("scope", "openid profile email");
            query.put("client_id", provider.clientId());
            query.put("redirect_uri", callback.toString());
            query.put("state", flow.state());
            query.put("nonce", flow.nonce());
            query.put("code_challenge", challenge(flow.verifier()));
            query.put("code_challenge_method", "S256");
            return new Beginning(flow, with(described.authorization(), query));
        } catch (ProviderTrouble trouble) {
            throw unreachable(provider, trouble);
        }
    }

    @Override
    public OpenedSession end(Flow flow, String code, URI callback, NewSession session) {
        var provider = known(flow.providerId());
        if (code == null || code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new Unauthenticated("oidc");
        }
        var email = address(provider, flow, code, callback);
        long user = steps.member(provider.accountId(), email).orElseThrow(() -> new NotFound("agent"));
        signIns.memberHereAlone(provider.accountId(), user);
        return signIns.open(
                user, NewSession.in(provider.accountId(), session.lifetime(), session.address(), session.userAgent()));
    }

    private String address(OidcProviderEntity.Asked provider, Flow flow, String code, URI callback) {
        try {
            var described = directory.of(provider.issuer());
            var token = token(described, provider, flow, code, callback);
            var expected = new IdTokens.Expected(described.issuer(), provider.clientId(), flow.nonce());
            return IdTokens.verifiedAddress(token, directory.keys(described, false), expected, clock)
                    // signed by a key that is newer than those we remember
                    .or(() -> IdTokens.verifiedAddress(token, directory.keys(described, true), expected, clock))
                    .orElseThrow(() -> new Unauthenticated("oidc"));
        } catch (ProviderTrouble trouble) {
            throw unreachable(provider, trouble);
        }
    }

    private String token(
            ProviderDirectory.Described described,
            OidcProviderEntity.Asked provider,
            Flow flow,
            String code,
            URI callback) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback.toString());
        form.put("client_id", provider.clientId());
        form.put("client_secret", provider.clientSecret());
        form.put("code_verifier", flow.verifier());
        var answer = calls.post(described.token(), form);
        if (answer.status() >= 500) {
            throw new Overloaded();
        }
        if (answer.status() != 200) {
            throw new Unauthenticated("oidc");
        }
        return answer.body().path("id_token").textValue();
    }

    private OidcProviderEntity.Asked known(long providerId) {
        return steps.enabled(providerId).orElseThrow(() -> new NotFound(OidcSteps.SUBJECT));
    }

    private static Overloaded unreachable(OidcProviderEntity.Asked provider, ProviderTrouble trouble) {
        LOG.warning(() -> "Nobody can sign in at " + provider.issuer() + ": " + trouble.getMessage());
        return new Overloaded();
    }

    private static URI with(String address, Map<String, String> query) {
        var encoded = query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(address + (address.contains("?") ? "&" : "?") + encoded);
    }

    /** S256 (RFC 7636, 4.2). */
    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
