package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.RawRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** wassist 15.2, rules 3 to 5. */
class LibredeskClaimTest {

    private static final String KEY = "token key:secret";

    @Test
    void ourCredentialOutranksTheSlash() {
        assertEquals(Claim.Strength.CREDENTIAL, strength("/api/v1/conversations/", Map.of("Authorization", KEY)));
        assertEquals(Claim.Strength.CREDENTIAL, strength("/api/v1/conversations", Map.of("Authorization", "Basic x")));
    }

    @Test
    void signsOfBothWiresLeaveItToTheSlash() {
        var both = Map.of("Authorization", KEY, "X-API-Key", "k");
        assertEquals(Claim.Strength.SHAPE, strength("/api/v1/conversations", both));
        assertEquals(null, strength("/api/v1/conversations/", both));
    }

    @Test
    void withoutASignTheSlashDecides() {
        assertEquals(Claim.Strength.SHAPE, strength("/api/v1/tags", Map.of()));
        assertEquals(null, strength("/api/v1/tags/", Map.of()));
        assertEquals(null, strength("/api/v2/tags", Map.of()));
        assertEquals(null, strength("/api/v1/conversations/", Map.of("Authorization", "Token abc")));
    }

    @Test
    void aSessionCookieIsOurs() {
        var request = new RawRequest("GET", "/api/v1/agents/", name -> null, Set.of("libredesk_session"));
        assertEquals(
                Optional.of(new Claim(Claim.Strength.CREDENTIAL, "/libredesk/api/v1/agents/")),
                new LibredeskClaim().claim(request));
    }

    @Test
    void filesAreOursAlone() {
        assertEquals(Claim.Strength.PATH, strength("/uploads/x", Map.of("X-API-Key", "k")));
    }

    private static Claim.Strength strength(String path, Map<String, String> headers) {
        var request = new RawRequest("POST", path, new HashMap<>(headers)::get, Set.of());
        return new LibredeskClaim().claim(request).map(Claim::strength).orElse(null);
    }
}
