package io.helpdesk.dialect.chatwoot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.Claim.Strength;
import io.helpdesk.web.frontdesk.RawRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows of wassist 15.2 that speak of Chatwoot. */
class ChatwootClaimTest {

    private static Optional<Claim> claim(String path, Map<String, String> headers) {
        return new ChatwootClaim().claim(new RawRequest("GET", path, headers::get, Set.of()));
    }

    @Test
    void itsOwnPathsAreItsAlways() {
        for (String path : new String[] {
            "/api/v1/accounts",
            "/api/v1/accounts/1/conversations/",
            "/api/v1/profile.json",
            "/platform/api/v1/accounts",
            "/public/api/v1/inboxes/x",
            "/rails/active_storage/blobs/redirect/x/y"
        }) {
            assertEquals(
                    Optional.of(new Claim(Strength.PATH, "/chatwoot" + path)),
                    claim(path, Map.of("X-API-Key", "k", "Authorization", "Basic x")),
                    path);
        }
        assertEquals(Optional.empty(), claim("/api/v1/accountsandmore", Map.of()));
    }

    @Test
    void anAccessTokenAloneClaimsAnyPath() {
        var claimed = Optional.of(new Claim(Strength.CREDENTIAL, "/chatwoot/api/v1/conversations/"));
        assertEquals(claimed, claim("/api/v1/conversations/", Map.of("api_access_token", "t")));
        assertEquals(
                claimed, claim("/api/v1/conversations/", Map.of("api-access-token", "t", "Authorization", "Bearer t")));
    }

    @Test
    void nextToAnotherCredentialItDoesNot() {
        for (var other : Map.of("X-API-Key", "k", "Authorization", "Basic x").entrySet()) {
            assertEquals(
                    Optional.empty(),
                    claim("/api/v1/conversations", Map.of("api_access_token", "t", other.getKey(), other.getValue())));
        }
        assertEquals(
                Optional.empty(),
                claim("/api/v1/conversations", Map.of("api_access_token", "t", "Authorization", "Token x")));
        assertEquals(Optional.empty(), claim("/api/v1/conversations", Map.of("api_access_token", " ")));
        assertEquals(Optional.empty(), claim("/api/v1/conversations", Map.of()));
    }
}
