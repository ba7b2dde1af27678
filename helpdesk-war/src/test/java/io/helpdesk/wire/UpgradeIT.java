package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What an earlier build has stored is opened by this one, and answered as that build had answered it. Database and answers
 * were written down with that build (docs/CONTRIBUTING.md says how), scripts and their checksums included.
 */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class UpgradeIT {

    // of a database that was made for this test and is nowhere else
    private static final String TOKEN = "4fRvcaTKduZKpsZRT34dguVg";
    private static final String LIBREDESK_KEY = "token 1Fy5DNfrxWdK25NuF0yLCtAJDRINwEpH"
            + ":FUW8mzwJjFBJpYITXxRi6RpH0yx2kS8oFldF6DwEpRcGI3RGDziEq6oSH3Sv6RrY";
    private static final String WASSIST_KEY = "uJB3DbZb.ApUamQ0TJWdQcjOwCqCfEFdRR7eGebiZMbOruhl8";
    private static final String PASSWORD = "Demo-1-13f0b2fc-907c";

    private static final String UPLOADED = "a file's text\n";

    private static ServerProcess server;
    private static Http http;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = ServerProcess.named("upgrade").with("helpdesk.platform.token", Server.PLATFORM_TOKEN);
        Files.createDirectories(server.home());
        try (var script = UpgradeIT.class.getResourceAsStream("/upgrade/december-1.sql")) {
            var file = Files.write(server.home().resolve("before.sql"), script.readAllBytes());
            RunScript.execute(
                    "jdbc:h2:file:" + server.home().resolve("helpdesk"),
                    "sa",
                    "",
                    file.toString(),
                    StandardCharsets.UTF_8,
                    false);
        }
        var upload = server.home().resolve("files/b1/f9/b1f91c3b-1366-4948-a6f1-ff0ba538bc9f");
        Files.createDirectories(upload.getParent());
        Files.writeString(upload, UPLOADED);
        server.start();
        http = Http.at(server.base());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatWasAnsweredIsAnswered() throws IOException {
        assertEquals(
                before("libredesk-conversations"), read("/api/v1/conversations/all", "Authorization", LIBREDESK_KEY));
        var wassist = read("/api/v1/conversations/", "X-API-Key", WASSIST_KEY);
        // which go by the clock
        wassist.get("results")
                .forEach(conversation ->
                        ((ObjectNode) conversation).remove(List.of("chatWindowRemainingTime", "active")));
        assertEquals(before("wassist-conversations"), wassist);
        var messages = read("/api/v1/accounts/1/conversations/1/messages", "api_access_token", TOKEN);
        var file = messages.findPath("attachments").get(0).get("data_url").asText();
        messages.get("payload").forEach(message -> ((ObjectNode) message).remove("attachments"));
        assertEquals(before("chatwoot-messages"), messages);
        assertEquals(
                UPLOADED,
                get(get(file).expect(302).header("location")).expect(200).text());
    }

    @Test
    void whatWasSetUpGoesOn() {
        var sam = http.with("api_access_token", TOKEN);
        assertEquals(
                "snoozed",
                sam.get("/api/v1/accounts/1/conversations/2")
                        .send()
                        .json()
                        .get("status")
                        .asText());
        assertEquals(
                "second line",
                sam.get("/api/v1/accounts/1/teams").send().json().at("/0/name").asText());
        assertEquals(
                "Hello {{contact.name}}",
                sam.get("/api/v1/accounts/1/canned_responses")
                        .send()
                        .json()
                        .at("/0/content")
                        .asText());
        assertTrue(http.post("/auth/sign_in")
                        .json("{\"email\": \"sam@example.com\", \"password\": \"" + PASSWORD + "\"}")
                        .send()
                        .expect(200)
                        .header("access-token")
                        .length()
                > 0);
        assertEquals(
                "Urgent first",
                sam.get("/api/v1/accounts/1/automation_rules")
                        .send()
                        .json()
                        .at("/payload/0/name")
                        .asText());
        long number = sam.post("/api/v1/accounts/1/conversations")
                .json("{\"inbox_id\": 1, \"contact_id\": 1, \"message\": {\"content\": \"After the upgrade\"}}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        assertTrue(number > 5, "numbers go on");
    }

    private static JsonNode read(String path, String header, String credential) {
        return http.get(path).header(header, credential).send().expect(200).json();
    }

    private static Http.Reply get(String address) {
        return http.get(address.substring(server.base().toString().length())).send();
    }

    private static JsonNode before(String answer) throws IOException {
        try (var json = UpgradeIT.class.getResourceAsStream("/upgrade/" + answer + ".json")) {
            return new ObjectMapper().readTree(json);
        }
    }
}
