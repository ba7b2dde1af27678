package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server is told, by property, environment and file, and what it then shows and says. */
@Tag("own-server")
@Tag("every-server")
class ServerSettingsIT {

    @TempDir
    Path directory;

    @Test
    void aSecretFromAFileNamedInTheEnvironmentOpensTheDoorAndIsNeverLogged() throws IOException {
        var secret = "secret-" + Desk.word();
        var file = Files.writeString(directory.resolve("token"), secret + "\n");
        try (var server = ServerProcess.named("settings")
                .withEnvironment("HELPDESK_PLATFORM_TOKEN_FILE", file.toString())
                .with("helpdesk.demo", "true")
                .asDeployed()
                .start()) {
            var http = Http.at(server.base());
            http.get("/").send().expect(200);
            http.get("/api/v1/profile").send().expect(401);
            assertEquals(List.of(), ServerLog.warningsAboutUs(server));
            http.post("/platform/api/v1/accounts")
                    .header("api_access_token", secret)
                    .json("{\"name\": \"Acme\"}")
                    .send()
                    .expect(200);
            http.post("/platform/api/v1/accounts")
                    .header("api_access_token", "another")
                    .json("{\"name\": \"Acme\"}")
                    .send()
                    .expect(401);
            assertFalse(server.log().contains(secret));

            listensOnTheLoopbackAddressAlone(server);
            showsNoPagesOfTheServer(http);
        }
    }

    @Test
    void aSecretGivenTwiceIsRefused() throws IOException {
        var file = Files.writeString(directory.resolve("token"), "one");
        try (var server = ServerProcess.named("settings-refused")
                .with("helpdesk.platform.token", "two")
                .with("helpdesk.platform.token.file", file.toString())) {
            assertTrue(server.startRefused()
                    .contains("both helpdesk.platform.token and helpdesk.platform.token.file are given"));
        }
    }

    private static void listensOnTheLoopbackAddressAlone(ServerProcess server) throws IOException {
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress(address, server.port()), 2_000);
                    assertTrue(address.isLoopbackAddress(), "listens on " + address);
                } catch (IOException refused) {
                    // as it should on all others
                }
            }
        }
    }

    private static void showsNoPagesOfTheServer(Http http) {
        for (var path : new String[] {"/metrics", "/openapi", "/openapi/application.wadl", "/application.wadl"}) {
            var reply = http.get(path).send();
            assertNotEquals(200, reply.status(), reply.toString());
        }
    }
}
