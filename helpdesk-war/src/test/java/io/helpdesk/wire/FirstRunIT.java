package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An empty database, and somebody who is to begin. */
@Tag("own-server")
class FirstRunIT {

    private static final String EMAIL = "first@example.com";
    private static final Pattern LINK = Pattern.compile("/sign-in/password\\?token=([0-9a-f]{64})");

    private static Http.Reply signIn(ServerProcess server, String password) {
        return Http.at(server.base())
                .post("/auth/sign_in")
                .json("{\"email\": \"" + EMAIL + "\", \"password\": \"" + password + "\"}")
                .send();
    }

    @Test
    void withAPasswordInAFileTheAdministratorSignsInAndIsMadeOnce() throws IOException {
        var secret = Files.createTempFile("first", ".txt");
        Files.writeString(secret, "Right-Horse-1\n");
        try (var server = ServerProcess.named("first-run")
                .with("helpdesk.admin.email", EMAIL)
                .with("helpdesk.admin.account", "Acme")
                .with("helpdesk.admin.password.file", secret.toString())) {
            server.start();
            assertTrue(server.log().contains("The first administrator signs in at /sign-in"), server.log());
            assertFalse(server.log().contains("Right-Horse-1"), "the password is in the log");
            var user = signIn(server, "Right-Horse-1").expect(200).json().get("data");
            assertEquals("administrator", user.get("role").asText());
            assertEquals("Acme", user.at("/accounts/0/name").asText());
            server.stop();
            Files.writeString(secret, "Other-Horse-2\n");
            server.start();
            signIn(server, "Right-Horse-1").expect(200);
            signIn(server, "Other-Horse-2").expect(401);
            assertFalse(LINK.matcher(server.log()).find(), "a link for somebody who has a password");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void withoutOneTheLogHasALinkUntilItWasFollowed() {
        try (var server = ServerProcess.named("first-run-by-link").with("helpdesk.admin.email", EMAIL)) {
            server.start();
            var first = link(server);
            server.stop();
            server.start();
            var second = link(server);
            assertFalse(first.equals(second), "the same link again");
            var http = Http.at(server.base());
            http.get("/sign-in/password?token=" + second).send().expect(200);
            http.post("/api/v1/agents/set-password")
                    .json("{\"token\": \"" + second + "\", \"password\": \"Right-Horse-1\"}")
                    .send()
                    .expect(200);
            // whoever has read the older one in the log comes too late
            http.get("/sign-in/password?token=" + first).send().expect(401);
            signIn(server, "Right-Horse-1").expect(200);
        }
    }

    /** The last one that was logged. */
    private static String link(ServerProcess server) {
        var found = LINK.matcher(server.log()).results().toList();
        assertFalse(found.isEmpty(), server.log());
        return found.get(found.size() - 1).group(1);
    }
}
