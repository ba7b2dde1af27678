package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Deployed again on a datasource of the server, whose pool and driver stay meanwhile: they must have nothing of the
 * application that was there before, although that brings the same driver along.
 */
@Tag("own-server")
@Tag("every-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = OperatedServer.KINDS)
class RedeployOnDatasourceIT {

    private static final String NAME = "helpdesk";

    private static Postgres postgres;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("redeploy-datasource");
        server = ServerProcess.named("redeploy-datasource")
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
    void thePoolHasNothingOfTheApplicationBefore() {
        var operator = server.operator();
        operator.deploy(NAME);
        var http = Http.at(server.base());
        Eventually.is(() -> http.get("/health/ready").send().status() == 200, server::log);
        operator.undeploy(NAME);

        operator.deploy(NAME);
        var desk = Desk.open(http);
        Creates.of(desk).get("chatwoot application").get().ok();
        operator.undeploy(NAME);

        operator.deploy(NAME);
        Creates.of(desk).get("chatwoot application").get().ok();
        assertEquals(
                2,
                desk.administrator()
                        .get(desk.path("/conversations?status=all&assignee_type=all"))
                        .send()
                        .expect(200)
                        .json()
                        .at("/data/payload")
                        .size());
        operator.undeploy(NAME);
    }
}
