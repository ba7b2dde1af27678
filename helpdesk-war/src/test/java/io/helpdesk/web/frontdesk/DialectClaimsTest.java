package io.helpdesk.web.frontdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DialectClaimsTest {

    private record Sample(String mount, Optional<Claim> answer) implements DialectClaim {

        @Override
        public Optional<Claim> claim(RawRequest request) {
            return answer;
        }

        @Override
        public Optional<Credential> known(RawRequest request) {
            var key = request.header("X-Key").orElseThrow(() -> new Unauthenticated("key"));
            if (key.equals("trouble")) {
                throw new IllegalStateException("the database is away");
            }
            return Optional.of(new Credential.OrganisationKey(key));
        }

        @Override
        public String title() {
            return mount;
        }

        @Override
        public String paths() {
            return "/";
        }

        @Override
        public String document() {
            return "docs";
        }
    }

    @Test
    void theStrongestClaimWinsWhoeverWasLoadedFirst() {
        var shape = dialect("/a", Claim.Strength.SHAPE);
        var credential = dialect("/b", Claim.Strength.CREDENTIAL);
        var path = dialect("/c", Claim.Strength.PATH);
        assertEquals(Optional.of("/c/x"), winner(shape, credential, path));
        assertEquals(Optional.of("/b/x"), winner(credential, shape));
        assertEquals(Optional.of("/a/x"), winner(shape, new Sample("/z", Optional.empty())));
    }

    @Test
    void equalClaimsGoByMount() {
        var a = dialect("/a", Claim.Strength.CREDENTIAL);
        var b = dialect("/b", Claim.Strength.CREDENTIAL);
        assertEquals(Optional.of("/a/x"), winner(a, b));
        assertEquals(Optional.of("/a/x"), winner(b, a));
    }

    @Test
    void nobodysRequestHasNoWinner() {
        assertEquals(Optional.empty(), winner(new Sample("/a", Optional.empty())));
    }

    @Test
    void aMountIsItselfAndWhatIsBelowIt() {
        var dialects = dialects(dialect("/a", Claim.Strength.PATH));
        assertEquals(Optional.of("/a"), dialects.mountOf(request("/a")));
        assertEquals(Optional.of("/a"), dialects.mountOf(request("/a/b")));
        assertEquals(Optional.empty(), dialects.mountOf(request("/ab")));
        assertEquals(Optional.empty(), dialects.mountOf(request("/")));
    }

    /** Else a caller whom nobody could look for would be told to be unknown. */
    @Test
    void troubleIsNoRefusal() {
        var dialects = dialects(dialect("/a", Claim.Strength.PATH), dialect("/b", Claim.Strength.PATH));
        assertEquals(Optional.of(new Credential.OrganisationKey("k")), dialects.known(request("/b/x", "k")));
        assertEquals(Optional.empty(), dialects.known(request("/b/x", null)));
        assertEquals(Optional.empty(), dialects.known(request("/c/x", "k")));
        assertThrows(IllegalStateException.class, () -> dialects.known(request("/b/x", "trouble")));
    }

    private static Sample dialect(String mount, Claim.Strength strength) {
        return new Sample(mount, Optional.of(new Claim(strength, mount + "/x")));
    }

    private static DialectClaims dialects(Sample... all) {
        var dialects = new DialectClaims();
        dialects.open(List.<DialectClaim>of(all));
        return dialects;
    }

    private static Optional<String> winner(Sample... all) {
        return dialects(all).strongest(request("/x")).map(Claim::path);
    }

    private static RawRequest request(String path) {
        return request(path, null);
    }

    private static RawRequest request(String path, String key) {
        return new RawRequest("GET", path, header -> header.equals("X-Key") ? key : null, Set.of());
    }
}
