package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is too much is refused soon, in each dialect's words, and the rest goes on: with limits small enough to be met. */
@Tag("own-server")
@Tag("every-server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdmissionIT {

    private static final int AT_WORK = 3;
    private static final int ARRIVING = 2;
    private static final int WRONG = 20;
    private static final int STREAMS = 8;

    private static final List<DialectContract> DIALECTS = List.of(
            new ChatwootApplicationContractIT(),
            new ChatwootClientContractIT(),
            new LibredeskContractIT(),
            new WassistContractIT());

    private static Postgres postgres;
    private static ServerProcess server;
    private static Http http;
    private static Desk desk;
    private static Map<String, Supplier<Http.Request>> requests;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("admission");
        server = ServerProcess.named("admission")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.limits.work", String.valueOf(AT_WORK))
                .with("helpdesk.limits.arriving", String.valueOf(ARRIVING))
                .with("helpdesk.limits.streams", String.valueOf(STREAMS))
                .with("helpdesk.limits.wrong.credentials", String.valueOf(WRONG))
                .database(postgres)
                .start();
        http = Http.at(server.base());
        desk = Desk.open(http);
        requests = Creates.requests(desk);
        requests.values().forEach(request -> request.get().send().ok());
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void theSurplusIsRefusedWhileTheRestIsAtWork() throws Exception {
        var threads = Executors.newCachedThreadPool();
        var held = new ArrayList<Future<Http.Reply>>();
        try (var connection = postgres.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table conversation in access exclusive mode");
            var create = requests.get("chatwoot application");
            for (int i = 0; i < AT_WORK; i++) {
                held.add(
                        threads.submit((Callable<Http.Reply>) () -> create.get().send()));
            }
            Eventually.is(
                    () -> postgres.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                            >= AT_WORK,
                    () -> "not at work");
            var surplus = new LinkedHashMap<DialectContract, Future<Http.Reply>>();
            for (var dialect : DIALECTS) {
                var request = requests.get(dialect.name());
                surplus.put(dialect, threads.submit((Callable<Http.Reply>)
                        () -> request.get().send()));
            }
            for (var refused : surplus.entrySet()) {
                refused(refused.getKey(), refused.getValue().get());
            }
            http.get("/health/live").send().expect(200);
            http.get("/health/ready").send().expect(200);
            connection.rollback();
        } finally {
            threads.shutdown();
        }
        for (var reply : held) {
            reply.get().ok();
        }
        requests.values().forEach(request -> request.get().send().ok());
    }

    private static void refused(DialectContract dialect, Http.Reply reply) {
        reply.expect(503);
        assertEquals("1", reply.header("Retry-After"), dialect.name());
        assertEquals(dialect.busy(), reply.text(), dialect.name());
    }

    /** Of two places, one holder has one: the second body of the same caller is too much, that of another is not. */
    @Test
    @Order(2)
    void bodiesThatDoNotComeTakeNoPlaceFromOthers() throws Exception {
        var slowOnes = List.of("chatwoot application", "libredesk");
        try (var slow = new SlowClients()) {
            for (var dialect : slowOnes) {
                var twice = List.of(
                        slow.begin(server.base(), requests.get(dialect).get()),
                        slow.begin(server.base(), requests.get(dialect).get()));
                var answer = SlowClients.firstAnswer(twice);
                assertEquals(503, RawHttp.status(answer), answer);
                assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nretry-after: 1\r\n"), answer);
            }
            var third = SlowClients.answer(
                    slow.begin(server.base(), requests.get("wassist").get()));
            assertEquals(503, RawHttp.status(third), third);
            http.get("/health/live").send().expect(200);
            desk.administrator().get(desk.path("/conversations")).send().ok();
        }
        for (var dialect : slowOnes) {
            Eventually.is(() -> requests.get(dialect).get().send().status() < 300, () -> "no place is given back");
        }
    }

    /** Each that a client has left counts until the server has noticed; others have theirs meanwhile. */
    @Test
    @Order(3)
    void streamsAreBounded() throws Exception {
        var ada = desk.ada().token();
        var events = URI.create(server.base().toString().replaceFirst("/+$", "") + desk.path("/events"));
        var open = new ArrayList<AutoCloseable>();
        try {
            for (int i = 0; i < STREAMS / 4; i++) {
                open.add(new EventStreamClient(events, ada, null, 60_000));
            }
            refused(
                    DIALECTS.get(0),
                    http.with("api_access_token", ada).get(desk.path("/events")).send());
            for (int i = 0; i < STREAMS / 4; i++) {
                open.add(CableClient.open(server.base()));
            }
            var refused = new CableClient(server.base(), "/cable", "actioncable-v1-json");
            open.add(refused);
            assertEquals("{\"type\":\"disconnect\",\"reason\":\"server_restart\",\"reconnect\":true}", refused.next());
            assertTrue(refused.next().startsWith("closed 1013"));
            desk.administrator().get(desk.path("/conversations")).send().ok();
        } finally {
            for (var each : open) {
                each.close();
            }
        }
        Eventually.is(
                () -> {
                    // a server notices at its next words that nobody listens
                    requests.get("chatwoot application").get().send().ok();
                    try (var again = new EventStreamClient(events, ada, null, 60_000)) {
                        return again.next().name().equals("start");
                    } catch (AssertionError none) {
                        return false;
                    }
                },
                () -> "no place is given back");
        Eventually.is(
                () -> {
                    try (var again = new CableClient(server.base(), "/cable", "actioncable-v1-json")) {
                        return again.next().equals("{\"type\":\"welcome\"}");
                    }
                },
                () -> "no socket's place is given back");
    }

    @Test
    @Order(4)
    void manyAtOnceAreServedOrRefusedAndNoneIsLeftWaiting() throws Exception {
        var all = List.copyOf(requests.values());
        var threads = Executors.newFixedThreadPool(60);
        var replies = new ArrayList<Future<Http.Reply>>();
        for (int i = 0; i < 240; i++) {
            var request = all.get(i % all.size());
            replies.add(
                    threads.submit((Callable<Http.Reply>) () -> request.get().send()));
        }
        http.get("/health/live").send().expect(200);
        int served = 0;
        for (var future : replies) {
            var reply = future.get();
            if (reply.status() == 503) {
                assertEquals("1", reply.header("Retry-After"));
            } else {
                reply.ok();
                served++;
            }
        }
        threads.shutdown();
        assertTrue(served > 0);
        requests.values().forEach(request -> request.get().send().ok());
    }

    @Test
    @Order(5)
    void wrongCredentialsAreSlowedDownAndRightOnesAreNot() {
        for (var dialect : DIALECTS) {
            var reply = throttled(dialect.wrongCredential(desk).request());
            assertEquals(dialect.throttled(reply.header("Retry-After")), reply.text(), dialect.name());
        }
        throttled(http.with("api_access_token", Desk.word()).get("/platform/api/v1/accounts/1"));
        throttled(http.with("api_access_token", Desk.word()).get(desk.path("/events")));
        throttled(http.with("api_access_token", Desk.word()).get(desk.path("/conversations")));
        var handshake = http.get("/cable")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
        try (var slow = new SlowClients()) {
            var answer = SlowClients.answer(
                    slow.begin(server.base(), handshake, 0, "Upgrade: websocket", "Connection: Upgrade"));
            assertEquals(429, RawHttp.status(answer), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        desk.administrator().get(desk.path("/conversations")).send().ok();
        requests.values().forEach(request -> request.get().send().ok());
    }

    /** Asks until nothing is left, as some comes back while the test runs. */
    private static Http.Reply throttled(Http.Request request) {
        var reply = request.send();
        for (int i = 0; i < 2 * WRONG && reply.status() != 429; i++) {
            reply = request.send();
        }
        reply.expect(429);
        assertTrue(Integer.parseInt(reply.header("Retry-After")) > 0, reply.toString());
        return reply;
    }
}
