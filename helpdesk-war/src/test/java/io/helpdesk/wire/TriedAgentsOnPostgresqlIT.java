package io.helpdesk.wire;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import org.junit.jupiter.api.Tag;

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
}
