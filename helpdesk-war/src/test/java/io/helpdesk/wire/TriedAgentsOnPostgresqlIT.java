package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL. */
@Tag("own-server")
class TriedAgentsOnPostgresqlIT extends TriedAgentsIT {

    private final Postgres postgres = Postgres.start("tried-agents");

    @Override
    ServerProcess server() {
        return ServerProcess.named("tried-agents-postgresql").database(postgres);
    }

    @Override
    void stopDatabase() {
        postgres.close();
    }

    /** As if its last step had been lost, long ago; it would keep one of the account's few places. */
    @Test
    void aRunInWhichNobodyGoesOnHasFailedAfterAnHour() throws SQLException {
        model.says("[END]");
        var run = run(persona(agent()), "");
        assertEquals("completed", ended(run).get("status").asText());
        try (var connection = postgres.connect();
                var lost = connection.prepareStatement("update test_run set status = 'RUNNING', completed_at = null, "
                        + "moved_at = now() - interval '61 minutes' where uuid = ?")) {
            lost.setObject(1, UUID.fromString(run));
            assertEquals(1, lost.executeUpdate());
        }
        var ended = ended(run);
        assertEquals("failed", ended.get("status").asText());
        assertEquals("Nobody went on within an hour.", ended.get("errorMessage").asText());
    }
}
