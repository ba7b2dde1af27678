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

    private record Room(String mount, Optional<Claim> answer) implements DialectClaim {

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
        var shape = room("/a", Claim.Strength.SHAPE);
        var credential = room("/b", Claim.Strength.CREDENTIAL);
        var path = room("/c", Claim.Strength.PATH);
        assertEquals(Optional.of("/c/x"), winner(shape, credential, path));
        assertEquals(Optional.of("/b/x"), winner(credential, shape));
        assertEquals(Optional.of("/a/x"), winner(shape, new Room("/z", Optional.empty())));
    }

    @Test
    void equalClaimsGoByMount() {
        var a = room("/a", Claim.Strength.CREDENTIAL);
        var b = room("/b", Claim.Strength.CREDENTIAL);
        assertEquals(Optional.of("/a/x"), winner(a, b));
        assertEquals(Optional.of("/a/x"), winner(b, a));
    }

    @Test
    void nobodysRequestHasNoWinner() {
        assertEquals(Optional.empty(), winner(new Room("/a", Optional.empty())));
    }

    @Test
    void aMountIsItselfAndWhatIsBelowIt() {
        var rooms = rooms(room("/a", Claim.Strength.PATH));
        assertEquals(Optional.of("/a"), rooms.mountOf(request("/a")));
        assertEquals(Optional.of("/a"), rooms.mountOf(request("/a/b")));
        assertEquals(Optional.empty(), rooms.mountOf(request("/ab")));
        assertEquals(Optional.empty(), rooms.mountOf(request("/")));
    }

    /** Else a caller whom nobody could look for would be told to be unknown. */
    @Test
    void troubleIsNoRefusal() {
        var rooms = rooms(room("/a", Claim.Strength.PATH), room("/b", Claim.Strength.PATH));
        assertEquals(Optional.of(new Credential.OrganisationKey("k")), rooms.known(request("/b/x", "k")));
        assertEquals(Optional.empty(), rooms.known(request("/b/x", null)));
        assertEquals(Optional.empty(), rooms.known(request("/c/x", "k")));
        assertThrows(IllegalStateException.class, () -> rooms.known(request("/b/x", "trouble")));
    }

    private static Room room(String mount, Claim.Strength strength) {
        return new Room(mount, Optional.of(new Claim(strength, mount + "/x")));
    }

    private static DialectClaims rooms(Room... all) {
        var rooms = new DialectClaims();
        rooms.open(List.<DialectClaim>of(all));
        return rooms;
    }

    private static Optional<String> winner(Room... all) {
        return rooms(all).strongest(request("/x")).map(Claim::path);
    }

    private static RawRequest request(String path) {
        return request(path, null);
    }

    private static RawRequest request(String path, String key) {
        return new RawRequest("GET", path, header -> header.equals("X-Key") ? key : null, Set.of());
    }
}
