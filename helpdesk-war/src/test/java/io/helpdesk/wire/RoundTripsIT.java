package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.bench.Cost;
import io.helpdesk.bench.Operations;
import io.helpdesk.wire.postgres.PgProxy;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the busiest requests cost the database, counted on its wire: a number that goes up here makes every desk slower,
 * whatever the clock of the day says. One that goes down is welcome and written down.
 */
@Tag("own-server")
class RoundTripsIT {

    private static Postgres postgres;
    private static PgProxy proxy;
    private static ServerProcess server;
    private static Map<String, Supplier<Http.Request>> operations;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("round-trips");
        proxy = PgProxy.before(postgres.port());
        server = ServerProcess.named("round-trips")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(postgres, proxy.port())
                // whoever looks at the log meanwhile would be counted along
                .with("helpdesk.webhooks.send", "false")
                .with("helpdesk.events.consume", "false")
                .start();
        operations = Operations.of(Desk.open(Http.at(server.base())));
    }

    @AfterAll
    static void stop() {
        server.close();
        proxy.close();
        postgres.close();
    }

    /** Begin and commit are round trips and statements as well; a batch of rows is one round trip. */
    @ParameterizedTest(name = "{0}: {1} round trips at most, {2} statements at most")
    @CsvSource({
        "chatwoot application create, 4, 6",
        "chatwoot application create with all, 8, 11",
        "chatwoot application create for a team, 8, 10",
        "chatwoot application create for a team and an agent, 8, 12",
        "chatwoot application create under a key, 6, 8",
        "chatwoot application message, 5, 7",
        "chatwoot application show, 4, 4",
        "chatwoot application list, 6, 6",
        "chatwoot client create, 8, 9",
        "libredesk create, 4, 7",
        "libredesk create with all, 8, 14",
        "libredesk list, 7, 7",
        "wassist create, 7, 12",
        "wassist list, 6, 6"
    })
    void costs(String operation, int roundTrips, int statements) {
        var cost = Cost.of(proxy, operations.get(operation));
        assertEquals(
                roundTrips + " round trips, " + statements + " statements",
                cost.roundTrips() + " round trips, " + cost.statements() + " statements",
                cost::toString);
    }

    /** Rows of one request, and how much its events say: what is told of a create is one row. */
    @ParameterizedTest(name = "{0}: {1}, {2} bytes of events at most")
    @CsvSource(
            delimiter = '|',
            value = {
                "chatwoot application create | conversation | 1 conversation, 1 message, 1 helpdesk_event | 900",
                "chatwoot client create | conversation | 1 conversation, 1 helpdesk_event | 900",
                "libredesk create | conversation | 1 contact, 1 conversation, 1 message, 1 helpdesk_event | 950",
                "wassist create | conversation | 1 contact, 1 contact_session, 1 conversation, 1 message, 2 helpdesk_event | 1200",
                "chatwoot application message | message | 1 conversation, 1 message, 1 helpdesk_event | 900"
            })
    void writes(String operation, String newest, String rows, int bytes) {
        // the first one on a node also keeps what events have in common
        Cost.of(proxy, operations.get(operation));
        operations.get(operation).get().send().ok();
        var transaction = postgres.rows("select xmin from " + newest + " order by id desc limit 1")
                .get(0)
                .get(0);
        assertEquals(
                rows,
                Stream.of("contact", "contact_session", "conversation", "message", "helpdesk_event", "event_part")
                        .map(table ->
                                postgres.number("select count(*) from " + table + " where xmin::text = ?", transaction)
                                        + " " + table)
                        .filter(counted -> !counted.startsWith("0 "))
                        .collect(Collectors.joining(", ")));
        long told = postgres.number(
                "select sum(octet_length(payload)) from helpdesk_event where xmin::text = ?", transaction);
        assertTrue(told <= bytes, () -> told + " bytes");
    }
}
