package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.host.HostRefusal;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A host application in the same EAR that refuses to start takes the helpdesk along, and leaves the server as it was: what
 * already waits for the start of the application must not be waited for when it is taken away.
 */
@Tag("own-server")
@Tag("host")
class HostFaultIT {

    private static final String NAME = "helpdesk";

    private static Postgres postgres;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("host-fault");
        server = ServerProcess.named("host-fault")
                .deploying(HostEar.hosting())
                .withDatasource(postgres)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .startEmpty();
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    void aHostThatRefusesLeavesNothingBehind() {
        var operator = server.operator();
        operator.configure(Map.of(HostRefusal.KEY, "true"));
        assertThrows(IllegalStateException.class, () -> operator.deploy(NAME));
        assertTrue(server.log().contains("the host refuses to start"), server::log);
        var http = Http.at(server.base());
        assertEquals(404, http.get("/api/v1/profile").send().status());
        Eventually.is(() -> ours().isEmpty(), () -> String.join("\n\n", ours()));

        operator.configure(Map.of());
        operator.deploy(NAME);
        Creates.of(Desk.open(http)).get("chatwoot application").get().ok();
        operator.undeploy(NAME);
        Eventually.is(() -> ours().isEmpty(), () -> String.join("\n\n", ours()));
    }

    private static List<String> ours() {
        return server.virtualMachine().threads().stream()
                .filter(thread -> thread.contains("at io.helpdesk."))
                .toList();
    }
}
