package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.mariadb.MariaDb;
import io.helpdesk.wire.server.ServerProcess;
import java.net.URI;
import java.util.HashSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MariaDB dies while clients create: whatever was answered is there when it is back, and each is told of, once. */
@Tag("own-server")
class MariaDbKilledIT {

    private static final int CLIENTS = 4;

    private static MariaDb mariadb;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        mariadb = MariaDb.startDurable("killed");
        server = ServerProcess.named("mariadb-killed")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(mariadb)
                .start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        mariadb.close();
    }

    @Test
    void whatWasAnsweredIsThere() throws Exception {
        var desk = Desk.open(Http.at(server.base()));
        var create = Creates.of(desk).get("chatwoot application");
        create.get().ok();
        var answered = new ConcurrentLinkedQueue<Long>();
        try (var stream = new EventStreamClient(
                URI.create(server.base() + desk.path("/events")), desk.ada().token(), null, 120_000)) {
            assertEquals("start", stream.next().name());
            createWhileItDies(create, answered);

            var told = new HashSet<Long>();
            while (!told.containsAll(answered)) {
                var event = stream.next();
                if (event.name().equals("conversation.created")) {
                    assertTrue(told.add(event.data().at("/data/id").asLong()), () -> "told twice: " + event);
                }
            }
        }
        assertEquals(answered.size(), new HashSet<>(answered).size(), "a number was given twice");
        for (var number : answered) {
            desk.administrator()
                    .get(desk.path("/conversations/" + number))
                    .send()
                    .expect(200);
        }
        assertEquals(
                0,
                mariadb.number("select count(*) from helpdesk_event e left join event_writer w on w.number = e.writer "
                        + "where w.number is null and e.writer > (select min(number) from event_writer)"),
                "each event has its writer");
    }

    private static void createWhileItDies(Supplier<Http.Reply> create, Queue<Long> answered) throws Exception {
        var over = new AtomicBoolean();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(() -> {
                while (!over.get()) {
                    var reply = create.get();
                    if (reply.status() < 300) {
                        answered.add(reply.json().get("id").asLong());
                    }
                }
            });
        }
        Eventually.is(() -> answered.size() >= 40, () -> "only " + answered);
        mariadb.kill();
        mariadb.startAgain();
        int before = answered.size();
        Eventually.is(() -> answered.size() >= before + 40, () -> "only " + answered.size() + " after " + before);
        over.set(true);
        clients.shutdown();
        assertTrue(clients.awaitTermination(240, TimeUnit.SECONDS));
    }
}
