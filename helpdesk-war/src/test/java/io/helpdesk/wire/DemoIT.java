package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a newcomer meets: a first start that says what to paste, and a second that remembers. */
@Tag("own-server")
class DemoIT {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @Test
    void theFirstStartSaysWhatToPasteAndTheSecondRemembers() throws IOException {
        try (var server = ServerProcess.named("demo").with("helpdesk.demo", "true")) {
            server.with("helpdesk.http.port", String.valueOf(server.port())).start();
            var file = server.home().resolve("demo.txt");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            var text = Files.readString(file);
            assertTrue(server.log().contains(text), server.log());

            var commands = text.lines().filter(line -> line.startsWith("curl ")).toList();
            assertEquals(4, commands.size(), text);
            for (var command : commands) {
                paste(server, command);
            }

            var people = Pattern.compile(
                            "# Sign in at (\\S+)/sign-in as (\\S+) \\(administrator\\) with (\\S+), as (\\S+) with (\\S+)")
                    .matcher(text);
            assertTrue(people.find(), text);
            assertEquals(server.base().toString(), people.group(1));
            for (int i = 2; i <= 4; i += 2) {
                Http.at(server.base())
                        .post("/auth/sign_in")
                        .json("{\"email\": \"" + people.group(i) + "\", \"password\": \"" + people.group(i + 1) + "\"}")
                        .send()
                        .expect(200);
            }

            // the demo needs none, and whoever tries the Platform API is told why nobody gets in
            Http.at(server.base())
                    .with("api_access_token", "any")
                    .get("/platform/api/v1/accounts/1")
                    .send()
                    .expect(401)
                    .matches("{'error': 'No platform token is configured; set helpdesk.platform.token'}");

            server.stop();
            server.start();
            assertEquals(text, Files.readString(file));
            assertTrue(server.log().contains(file.toString()), server.log());
            assertFalse(server.log().contains("curl "), server.log());
            for (var command : commands) {
                paste(server, command);
            }
        }
    }

    /** As a deploy page starts it: elsewhere than the guess, which the first request corrects. */
    @Test
    @Tag("every-server")
    void theExamplesAreForThePortAndTheContextRootThatTheServerHas() throws IOException {
        try (var server = ServerProcess.named("demo-elsewhere")
                .with("helpdesk.demo", "true")
                .under("/helpdesk")) {
            server.start();
            Http.at(server.base()).get("/").send().expect(200);
            var file = server.home().resolve("demo.txt");
            var text = Files.readString(file);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals("# Address: " + server.base(), text.lines().findFirst().orElseThrow());
            assertFalse(text.contains(":8080/"), text);
            text.lines().filter(line -> line.startsWith("curl ")).forEach(command -> paste(server, command));
            if (ServerProcess.kind().startsWith("payara")) {
                // its own, which asks from outside of the application
                Http.at(URI.create("http://127.0.0.1:" + server.port()))
                        .get("/health/ready")
                        .send()
                        .expect(200);
            }
        }
    }

    /** Reads a curl command as a shell and curl would, as far as the demo's commands go. */
    private static void paste(ServerProcess server, String command) {
        var words = new ArrayList<String>();
        for (Matcher matcher = WORD.matcher(command); matcher.find(); ) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        var url = words.stream()
                .filter(word -> word.startsWith(server.base() + "/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no address of this server: " + command));
        var body = after(words, "-d").stream().findFirst();
        var method = after(words, "-X").stream().findFirst().orElse(body.isPresent() ? "POST" : "GET");
        var request = Http.at(server.base())
                .method(method, url.substring(server.base().toString().length()));
        after(words, "-H").forEach(header -> {
            var parts = header.split(": *", 2);
            request.header(parts[0], parts[1]);
        });
        after(words, "-u").forEach(pair -> request.basic(pair.split(":", 2)[0], pair.split(":", 2)[1]));
        body.ifPresent(text -> request.body(null, text.getBytes(UTF_8)));
        var reply = request.send().ok();
        assertTrue(reply.json().isObject(), reply.toString());
    }

    private static List<String> after(List<String> words, String option) {
        var values = new ArrayList<String>();
        for (int i = 0; i < words.size() - 1; i++) {
            if (words.get(i).equals(option)) {
                values.add(words.get(i + 1));
            }
        }
        return values;
    }
}
