package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is refused when it is deployed: nothing answers half, and the log says once what to do. */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class DeploymentFaultsIT {

    private static final String REFUSAL = "Helpdesk does not start: ";

    @TempDir Path directory;

    @Test
    void aDatasourceThatIsNotBoundIsNamed() {
        refused(ServerProcess.named("fault-datasource").with("helpdesk.datasource", "jdbc/nowhere"),
                "helpdesk.datasource=jdbc/nowhere is not bound on this server; create the datasource, or correct the name");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        refused(ServerProcess.named("fault-unreachable")
                        .with("helpdesk.database.url", "jdbc:postgresql://127.0.0.1:" + nobody + "/helpdesk")
                        .with("helpdesk.database.user", "helpdesk").with("helpdesk.database.password", "not to be seen"),
                "the database cannot be reached; check helpdesk.datasource or helpdesk.database.*: Connection to 127.0.0.1:"
                        + nobody + " refused.");
    }

    @Test
    void aHomeThatCannotBeIsNamed() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "no directory");
        refused(ServerProcess.named("fault-home").with("helpdesk.home", file.resolve("home").toString()),
                "helpdesk.home cannot be created; name a directory the server may write: " + file.resolve("home"));
    }

    @Test
    void aSchemaThatIsNotOursIsLeftAlone() throws SQLException {
        try (var postgres = Postgres.start("fault-schema")) {
            try (var server = on(postgres)) {
                server.start();
            }
            execute(postgres, "insert into helpdesk_schema_history (installed_rank, version, description, type, script, "
                    + "checksum, installed_by, execution_time, success) "
                    + "values (1000, '999901010000', 'to come', 'SQL', 'V999901010000__to_come.sql', 1, 'x', 1, true)");
            refused(on(postgres), "the database schema has version 999901010000, which this application does not know; "
                    + "deploy the newer application again");
            execute(postgres, "delete from helpdesk_schema_history where installed_rank = 1000");
            execute(postgres, "update helpdesk_schema_history set checksum = checksum + 1 where checksum is not null");
            refused(on(postgres), "the schema was made by other migrations than this application has; deploy the application "
                    + "that made it, or restore the database: ");
        }
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ServerProcess on(Postgres postgres) {
        return ServerProcess.named("fault-schema").with("helpdesk.database.url", postgres.url())
                .with("helpdesk.database.user", postgres.user())
                .with("helpdesk.database.password", postgres.password());
    }

    private static void refused(ServerProcess faulty, String sentence) {
        try (faulty) {
            var log = faulty.startRefused();
            assertTrue(log.contains(REFUSAL + sentence), () -> "does not say: " + sentence + "\n" + log);
            assertEquals(2, log.split(REFUSAL, -1).length, () -> "said more than once\n" + log);
            assertTrue(!log.contains("not to be seen"), "the password is in the log");
            assertEquals(503, Http.at(faulty.base()).get("/health/ready").send().status());
            assertEquals(404, Http.at(faulty.base()).get("/api/v1/profile").send().status());
        }
    }
}
