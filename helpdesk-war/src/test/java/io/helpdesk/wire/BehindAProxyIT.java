package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.PgProxy;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes between the unchanged WAR and PostgreSQL: how often, and what is left when it stops in the middle. */
@Tag("own-server")
class BehindAProxyIT {

    private static final int AT_MOST = 9;

    private static Postgres postgres;
    private static PgProxy proxy;
    private static ServerProcess server;
    private static Desk desk;
    private static Map<String, Supplier<Http.Reply>> creates;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("behind-a-proxy");
        proxy = PgProxy.before(postgres.port());
        server = ServerProcess.named("behind-a-proxy")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(postgres, proxy.port())
                // whoever looks at the log meanwhile would be counted and cut along
                .with("helpdesk.webhooks.send", "false")
                .with("helpdesk.events.consume", "false")
                .start();
        desk = Desk.open(Http.at(server.base()));
        creates = Creates.of(desk);
        // caches, prepared statements, blocks of numbers
        creates.values()
                .forEach(create ->
                        IntStream.range(0, 10).forEach(i -> create.get().ok()));
    }

    @AfterAll
    static void stop() {
        server.close();
        proxy.close();
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"source_id\": \"{source}\"",
                "\"inbox_id\": {inbox}, \"contact_id\": {contact}, \"source_id\": \"{source}\"",
                "\"inbox_id\": {inbox}, \"contact_id\": {contact}"
            })
    void aCreateCostsFewRoundTrips(String who) {
        var contact = desk.contact("Jana Example");
        var source = Desk.word();
        var form = "{"
                + who.replace("{inbox}", String.valueOf(desk.api().id()))
                        .replace("{contact}", String.valueOf(contact))
                        .replace("{source}", source)
                + ", \"assignee_id\": " + desk.ben().id() + ", \"message\": {\"content\": \"Hello\"}}";
        desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + contact + ", \"source_id\": \""
                        + source + "\"}")
                .send()
                .expect(200);
        var measured = IntStream.range(0, 8)
                .mapToObj(i -> {
                    proxy.reset();
                    desk.administrator()
                            .post(desk.path("/conversations"))
                            .json(form)
                            .send()
                            .expect(200);
                    return proxy.roundTrips();
                })
                .min(Comparator.comparing(List::size))
                .orElseThrow();
        assertTrue(
                measured.size() <= AT_MOST,
                () -> measured.size() + " round trips:\n"
                        + measured.stream()
                                .map(trip -> trip.sql().replaceAll("(?s)select .*? from", "select ... from"))
                                .collect(Collectors.joining("\n")));
    }

    @TestFactory
    Stream<DynamicTest> aCutCreateIsWhollyThereOrWhollyAbsent() {
        return creates.entrySet().stream()
                .flatMap(create -> Stream.of(
                        DynamicTest.dynamicTest(
                                create.getKey() + ", cut before each round trip",
                                () -> cutEach(create.getValue(), true)),
                        DynamicTest.dynamicTest(
                                create.getKey() + ", cut after each round trip",
                                () -> cutEach(create.getValue(), false))));
    }

    /** Whatever became of the first try, in the end there is one conversation, and the client has its answer. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCutCreateIsAskedAgainUnderItsKeyAndThereOnce(boolean before) {
        var requests = Creates.requests(desk).get("chatwoot application");
        var whole = rowsOf(() ->
                requests.get().header("Idempotency-Key", Desk.word()).send().ok());
        assertEquals(1, whole.get("idempotent_answer"));
        boolean committing = false;
        var k = 1;
        for (int attempt = 1; ; attempt++) {
            assertTrue(attempt < 100, "no create takes so many round trips");
            var request = requests.get().header("Idempotency-Key", Desk.word());
            var cut = new String[1];
            if (before) {
                proxy.cutBefore(k);
            } else {
                proxy.cutAfter(k);
            }
            var written = rowsOf(() -> {
                request.send();
                cut[0] = proxy.victim() == null ? null : proxy.victim().sql();
                proxy.heal();
                settle();
                request.send().ok();
            });
            assertEquals(whole, written, "cut " + (before ? "before " : "after ") + k + ": " + cut[0]);
            if (cut[0] != null) {
                committing |= cut[0].equals("COMMIT");
                k++;
            } else if (committing) {
                return;
            } else {
                // a connection's first use costs a round trip more, and this one was not the first
                k--;
            }
        }
    }

    /** Nobody knows then who is asking, and the body has not come; that makes neither the caller unknown nor the body empty. */
    @ParameterizedTest
    @CsvSource({"chatwoot application, from access_token", "libredesk, from key_pair"})
    void aLookUpOfTheCallerThatIsCutIsNoRefusal(String dialect, String lookUp) throws Exception {
        var request = Creates.requests(desk).get(dialect);
        // longer than a caller is remembered
        Thread.sleep(1_100);
        proxy.cutBefore(lookUp);
        try (var slow = new SlowClients()) {
            var answer = SlowClients.answer(slow.begin(server.base(), request.get()));
            assertNotNull(proxy.victim(), "no look-up was cut: " + answer);
            assertTrue(RawHttp.status(answer) >= 500, proxy.victim() + ": " + answer);
        } finally {
            proxy.heal();
        }
    }

    private static void cutEach(Supplier<Http.Reply> create, boolean before) {
        var whole = rowsOf(() -> create.get().ok());
        assertFalse(whole.isEmpty());
        var victims = new HashSet<String>();
        var k = 1;
        for (int attempt = 1; ; attempt++) {
            assertTrue(attempt < 100, "no create takes so many round trips");
            if (before) {
                proxy.cutBefore(k);
            } else {
                proxy.cutAfter(k);
            }
            var replies = new Http.Reply[1];
            var written = rowsOf(() -> replies[0] = create.get());
            var reply = replies[0];
            var victim = proxy.victim();
            proxy.heal();
            var what = "cut " + (before ? "before " : "after ") + k + ": " + victim + ": " + reply;
            assertTrue(written.isEmpty() || written.equals(whole), () -> what + "\nleft " + written + " of " + whole);
            if (reply.status() < 300) {
                assertEquals(whole, written, what);
            } else {
                assertTrue(reply.status() >= 500, what);
                reply.json();
                assertFalse(reply.text().contains("java"), what);
            }
            if (victim != null) {
                victims.add(victim.sql());
                k++;
            } else if (victims.contains("COMMIT")) {
                reply.ok();
                return;
            } else {
                // a connection's first use costs a round trip more, and this one was not the first
                k--;
            }
        }
    }

    /** How many rows each table gained meanwhile; tables that gained none are left out. */
    private static Map<String, Long> rowsOf(Runnable work) {
        var before = postgres.counts();
        work.run();
        settle();
        var gained = postgres.counts();
        gained.replaceAll((table, count) -> count - before.get(table));
        gained.values().removeIf(count -> count == 0);
        return gained;
    }

    /** PostgreSQL needs a moment to notice that a client is gone, and to roll back. */
    private static void settle() {
        for (int i = 0; i < 200; i++) {
            if (postgres.number("select count(*) from pg_stat_activity where application_name = 'helpdesk' "
                            + "and (state <> 'idle' or xact_start is not null)")
                    == 0) {
                return;
            }
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("a transaction stays open: "
                + postgres.rows("select pid, state, query from pg_stat_activity where application_name = 'helpdesk'"));
    }
}
