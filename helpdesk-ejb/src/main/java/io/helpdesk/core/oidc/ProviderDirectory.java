package io.helpdesk.core.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import io.helpdesk.api.problem.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What providers say of themselves (OpenID Connect Discovery 1.0, 4) and their keys, each remembered for ten minutes. */
@ApplicationScoped
class ProviderDirectory {

    private static final long FRESH_NANOS = Duration.ofMinutes(10).toNanos();

    /** Keys change before those who remember them know; nobody makes us ask more often. */
    private static final long AGAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int MOST_KNOWN = 200;

    /** A provider, as it describes itself. */
    record Described(String issuer, String authorization, String token, String keys) {}

    private record Known<T>(T value, long at) {

        boolean younger(long nanos) {
            return System.nanoTime() - at < nanos;
        }
    }

    @Inject
    private ProviderCalls calls;

    private final Map<String, Known<Described>> described = new ConcurrentHashMap<>();
    private final Map<String, Known<JWKSet>> keys = new ConcurrentHashMap<>();

    /** Asks it anew. */
    Described discover(String issuer) {
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        calls.checked(issuer);
        var said = document(base + "/.well-known/openid-configuration");
        if (!said.path("issuer").asText().equals(issuer)) {
            throw new ProviderTrouble("its issuer is another", Rule.UNKNOWN_REFERENCE);
        }
        var found = new Described(
                issuer,
                endpoint(said, "authorization_endpoint"),
                endpoint(said, "token_endpoint"),
                endpoint(said, "jwks_uri"));
        makeRoom(described);
        described.put(issuer, new Known<>(found, System.nanoTime()));
        return found;
    }

    /** As it was within the last ten minutes. */
    Described of(String issuer) {
        var known = described.get(issuer);
        return known != null && known.younger(FRESH_NANOS) ? known.value() : discover(issuer);
    }

    /** @param anew whether those that are remembered did not do */
    JWKSet keys(Described provider, boolean anew) {
        var known = keys.get(provider.keys());
        if (known != null && known.younger(anew ? AGAIN_NANOS : FRESH_NANOS)) {
            return known.value();
        }
        try {
            var fresh = JWKSet.parse(document(provider.keys()).toString());
            makeRoom(keys);
            keys.put(provider.keys(), new Known<>(fresh, System.nanoTime()));
            return fresh;
        } catch (ParseException noKeys) {
            throw new ProviderTrouble("its keys are none", Rule.UNKNOWN_REFERENCE);
        }
    }

    private JsonNode document(String address) {
        var answer = calls.get(address);
        if (answer.status() != 200) {
            throw new ProviderTrouble("it answers " + answer.status(), Rule.UNKNOWN_REFERENCE);
        }
        return answer.body();
    }

    private String endpoint(JsonNode said, String name) {
        return calls.checked(said.path(name).asText()).toString();
    }

    private static void makeRoom(Map<?, ?> known) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
    }
}
