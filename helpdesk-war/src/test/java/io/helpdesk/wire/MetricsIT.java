package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator sees who asked for it: numbers, and a line for each request. */
@Tag("own-server")
class MetricsIT {

    private static final String PATH = "/helpdesk/metrics";
    private static final String TOKEN = "token-of-" + Desk.word();
    private static final Pattern LINE =
            Pattern.compile("(# (HELP|TYPE) .*|[a-z_:]+(_bucket|_count|_sum|_total|_max)?(\\{.*})? [-+0-9.eENaInf]+)");

    private static Postgres postgres;
    private static ServerProcess server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("metrics");
        server = ServerProcess.named("metrics")
                .with("helpdesk.database.url", postgres.url())
                .with("helpdesk.database.user", postgres.user())
                .with("helpdesk.database.password", postgres.password())
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.metrics.token", TOKEN)
                .with("helpdesk.log.requests", "true")
                .start();
        desk = Desk.open(Http.at(server.base()));
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    private static String metrics() {
        return metrics(server);
    }

    private static String metrics(ServerProcess server) {
        var reply = Http.at(server.base())
                .get(PATH)
                .header("Authorization", "Bearer " + TOKEN)
                .send()
                .expect(200);
        assertTrue(reply.header("Content-Type").startsWith("text/plain"), reply.header("Content-Type"));
        reply.text().lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        return reply.text();
    }

    /** Of the line that has all of this; 0 if there is none. */
    private static double value(String name, String... labels) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void nobodyElseSeesThem() {
        var http = Http.at(server.base());
        for (var shown : new String[] {"Bearer wrong", "Bearer " + TOKEN + "x", "Basic " + TOKEN, TOKEN}) {
            http.get(PATH).header("Authorization", shown).send().expect(401).matches("""
                    {'error': 'The token of helpdesk.metrics.token is needed here, as Authorization: Bearer'}""");
        }
        assertEquals("Bearer", http.get(PATH).send().expect(401).header("WWW-Authenticate"));
        assertFalse(server.log().contains(TOKEN));
    }

    @Test
    void whatHappensIsCountedOnceItHasHappened() {
        double conversations = value("helpdesk_conversations_opened_total", "channel=\"api\"");
        double incoming = value("helpdesk_messages_total", "channel=\"api\"", "direction=\"in\"");
        var create = new String[] {
            "dialect=\"chatwoot\"", "outcome=\"ok\"", "operation=\"inboxes/{inbox}/contacts/{contact}/conversations\""
        };
        double served = value("helpdesk_requests_seconds_count", create);
        double refused = value("helpdesk_requests_seconds_count", "dialect=\"libredesk\"", "outcome=\"refused\"");
        Creates.of(desk).get("chatwoot client").get().ok();
        Http.at(server.base()).get("/libredesk/api/v1/conversations/all").send().expect(401);
        assertEquals(conversations + 1, value("helpdesk_conversations_opened_total", "channel=\"api\""));
        assertEquals(incoming, value("helpdesk_messages_total", "channel=\"api\"", "direction=\"in\""));
        assertEquals(served + 1, value("helpdesk_requests_seconds_count", create));
        assertEquals(
                refused + 1, value("helpdesk_requests_seconds_count", "dialect=\"libredesk\"", "outcome=\"refused\""));
        assertTrue(metrics().contains("helpdesk_requests_seconds_bucket{"));
    }

    @Test
    void whatWaitsIsLookedUp() {
        hasWhatWaits(metrics());
    }

    @Test
    void whatWaitsIsLookedUpInTheEmbeddedDatabaseAsWell() {
        try (var embedded = ServerProcess.named("metrics-embedded")
                .with("helpdesk.metrics.token", TOKEN)
                .start()) {
            hasWhatWaits(metrics(embedded));
        }
    }

    /** And not NaN, which is what could not be asked. */
    private static void hasWhatWaits(String metrics) {
        for (var name : List.of(
                "helpdesk_delivery_waiting",
                "helpdesk_delivery_waiting_seconds",
                "helpdesk_events_set_aside",
                "helpdesk_events_held_back_seconds",
                "helpdesk_events_lag_seconds",
                "helpdesk_connections_live",
                "helpdesk_requests_working",
                "helpdesk_requests_waiting",
                "helpdesk_pool_connections",
                "helpdesk_pool_waiting")) {
            assertTrue(
                    metrics.lines().anyMatch(line -> line.matches(name + "(\\{.*})? [0-9.E-]+")),
                    name + "\n" + metrics);
        }
    }

    /** Names come from what is declared, never from what is asked for. */
    @Test
    void clientsMakeNoNames() {
        var word = Desk.word();
        var http = Http.at(server.base());
        http.get("/" + word).send().expect(404);
        http.get("/wassist/api/v1/" + word + "/").send();
        http.get("/chatwoot/public/api/v1/inboxes/" + word + "/contacts/" + word)
                .send();
        http.get("/chatwoot/api/v1/accounts/7/conversations?q=" + word).send();
        assertFalse(metrics().contains(word));
    }

    @Test
    void eachRequestHasALineThatSaysNothingOfItsContent() {
        var word = Desk.word();
        desk.administrator()
                .get(desk.path("/conversations?q=" + word))
                .header("X-Request-Id", "request-" + word)
                .send()
                .expect(200);
        var line = Pattern.compile("\\[request-" + word
                + "] GET chatwoot accounts/\\{account} *.*/conversations 200 \\d+ ms, account " + desk.account());
        Eventually.is(() -> line.matcher(server.log()).find(), server::log);
        assertFalse(server.log().contains("q=" + word));
    }
}
