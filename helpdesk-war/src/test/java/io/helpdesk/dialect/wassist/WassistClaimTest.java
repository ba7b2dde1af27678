package io.helpdesk.dialect.wassist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.Claim.Strength;
import io.helpdesk.web.frontdesk.RawRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our part of the table of wassist 15.2. */
class WassistClaimTest {

    private static final String SLASH = "/api/v1/conversations/";
    private static final String NO_SLASH = "/api/v1/conversations";

    private static Optional<Strength> strength(String path, Map<String, String> headers) {
        return new WassistClaim()
                .claim(new RawRequest("POST", path, headers::get, Set.of()))
                .map(Claim::strength);
    }

    @Test
    void ourCredentialsOutrankTheSlash() {
        for (var path : new String[] {SLASH, NO_SLASH}) {
            assertEquals(Optional.of(Strength.CREDENTIAL), strength(path, Map.of("X-API-Key", "k")));
            assertEquals(Optional.of(Strength.CREDENTIAL), strength(path, Map.of("Authorization", "Token k")));
            assertEquals(
                    Optional.of(Strength.CREDENTIAL),
                    strength(path, Map.of("Authorization", "Token k", "X-API-Key", "k")));
        }
    }

    @Test
    void withoutACredentialOfOursTheSlashSpeaksForUs() {
        for (var headers : List.of(
                Map.<String, String>of(),
                Map.of("Authorization", "token a:b"),
                Map.of("Authorization", "Token a:b"),
                Map.of("Authorization", "Basic x", "X-API-Key", "k"))) {
            assertEquals(Optional.of(Strength.SHAPE), strength(SLASH, headers));
            assertEquals(Optional.empty(), strength(NO_SLASH, headers));
        }
    }

    @Test
    void otherPathsAreNotOurs() {
        assertEquals(Optional.empty(), strength("/platform/api/v1/accounts/", Map.of("X-API-Key", "k")));
        assertEquals(Optional.empty(), strength("/api/v2/agents/", Map.of("X-API-Key", "k")));
    }

    @Test
    void whatAgentsOutsideSayIsWaitedForAndIsShort() {
        for (var more : List.of("/agent-replies/abc/", "/agent-replies/abc", "/agent-replies/")) {
            var request = new RawRequest("POST", "/wassist/api/v1" + more, name -> null, Set.of());
            assertEquals(OptionalLong.of(262_144), new WassistClaim().bodyLimit(request));
            assertEquals(Optional.of(new Credential.Nothing()), new WassistClaim().known(request));
        }
        for (var other : List.of("/agents/", "/whatsapp-accounts/x/proxy/api/v1/agent-replies/abc/")) {
            var request = new RawRequest("POST", "/wassist/api/v1" + other, name -> null, Set.of());
            assertEquals(OptionalLong.empty(), new WassistClaim().bodyLimit(request));
            assertEquals(Optional.empty(), new WassistClaim().known(request));
        }
    }

    @Test
    void theSlashIsKept() {
        var claim = new WassistClaim().claim(new RawRequest("GET", SLASH, Map.of("X-API-Key", "k")::get, Set.of()));
        assertEquals("/wassist" + SLASH, claim.orElseThrow().path());
    }
}
