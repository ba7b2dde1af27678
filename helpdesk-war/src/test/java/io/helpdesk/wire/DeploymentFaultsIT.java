package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is refused when it is deployed: nothing answers half, and the log says once what to do. */
@Tag("own-server")
@Tag("every-server")
class DeploymentFaultsIT {

    private static final String NAME = "helpdesk";
    private static final String REFUSAL = "Helpdesk does not start: ";

    @TempDir
    Path directory;

    @Test
    void aDatasourceThatIsNotBoundIsNamed() {
        refused(
                Map.of("helpdesk.datasource", "jdbc/nowhere"),
                "helpdesk.datasource=jdbc/nowhere is not bound on this server; create the datasource, or correct the name");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        refused(
                Map.of(
                        "helpdesk.database.url",
                        "jdbc:postgresql://127.0.0.1:" + nobody + "/helpdesk",
                        "helpdesk.database.user",
                        "helpdesk",
                        "helpdesk.database.password",
                        "not to be seen"),
                "the database cannot be reached; check helpdesk.datasource or helpdesk.database.*: Connection to 127.0.0.1:"
                        + nobody + " refused.");
    }

    @Test
    void aHomeThatCannotBeIsNamed() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "no directory");
        refused(
                Map.of("helpdesk.home", file.resolve("home").toString()),
                "helpdesk.home cannot be created; name a directory the server may write: " + file.resolve("home"));
    }

    @Test
    void aSchemaThatIsNotOursIsLeftAlone() throws SQLException {
        try (var postgres = Postgres.start("fault-schema")) {
            started(on(postgres));
            execute(
                    postgres,
                    "insert into helpdesk_schema_history (installed_rank, version, description, type, script, "
                            + "checksum, installed_by, execution_time, success) "
                            + "values (1000, '999901010000', 'to come', 'SQL', 'V999901010000__to_come.sql', 1, 'x', 1, true)");
            refused(
                    on(postgres),
                    "the database schema has version 999901010000, which this application does not know; "
                            + "deploy the newer application again");
            execute(postgres, "delete from helpdesk_schema_history where installed_rank = 1000");
            execute(postgres, "update helpdesk_schema_history set checksum = checksum + 1 where checksum is not null");
            refused(
                    on(postgres),
                    "the schema was made by other migrations than this application has; deploy the application "
                            + "that made it, or restore the database: ");
            execute(postgres, "update helpdesk_schema_history set checksum = checksum - 1 where checksum is not null");
            started(on(postgres));
        }
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, String> on(Postgres postgres) {
        return Map.of(
                "helpdesk.database.url",
                postgres.url(),
                "helpdesk.database.user",
                postgres.user(),
                "helpdesk.database.password",
                postgres.password());
    }

    private static void started(Map<String, String> keys) {
        if (OperatedServer.here()) {
            var server = OperatedServer.shared();
            server.deploy(NAME, keys);
            Eventually.is(() -> server.http().get("/health/ready").send().status() == 200, server.process()::log);
            server.undeploy(NAME);
        } else {
            try (var server = ServerProcess.named("fault").with(keys)) {
                server.start();
            }
        }
    }

    private static void refused(Map<String, String> keys, String sentence) {
        if (OperatedServer.here()) {
            var server = OperatedServer.shared();
            int before = server.process().log().length();
            assertThrows(IllegalStateException.class, () -> server.deploy(NAME, keys));
            refused(server.process().log().substring(before), sentence, server.http());
        } else {
            try (var server = ServerProcess.named("fault").with(keys)) {
                refused(server.startRefused(), sentence, Http.at(server.base()));
                // the server's own, which cannot say it while the application that it refused is still being taken away
                Eventually.is(() -> ready(server) == 503, () -> "ready: " + ready(server) + "\n" + server.log());
            }
        }
    }

    private static int ready(ServerProcess server) {
        int status = Http.at(server.base()).get("/health/ready").send().status();
        assertNotEquals(200, status);
        return status;
    }

    private static void refused(String log, String sentence, Http http) {
        assertTrue(log.contains(REFUSAL + sentence), () -> "does not say: " + sentence + "\n" + log);
        assertEquals(2, log.split(REFUSAL, -1).length, () -> "said more than once\n" + log);
        assertFalse(log.contains("not to be seen"), "the password is in the log");
        assertEquals(404, http.get("/api/v1/profile").send().status());
    }
}
