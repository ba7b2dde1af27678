package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.helpdesk.database.DatabaseServer;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that stops is told by the readiness, to clients in their dialect's words, and survived when it starts again. */
@Tag("core")
@Tag("smoke")
@Tag("outage")
class DatabaseOutageIT extends WireTest {

    /** As many as connections are in a pool, and more: each may hold one that is dead. */
    private static final int CLIENTS = 40;

    private DatabaseServer database;
    private boolean stopped;

    @BeforeEach
    void onlyWhereItCanBeStopped() {
        assumeTrue(server().database().isPresent(), "the embedded database stops with the application only");
        database = server().database().get();
    }

    @AfterEach
    void startAgain() {
        if (stopped) {
            database.startAgain();
        }
    }

    @Test
    void aStoppedDatabaseIsToldAndSurvived() throws Exception {
        var http = http();
        var desk = Desk.open(http);
        var creates = Creates.of(desk);
        creates.values().forEach(create -> create.get().ok());
        http.get("/health/live").send().expect(200);
        http.get("/health/ready").send().expect(200);

        database.stop();
        stopped = true;
        await(() -> http.get("/health/ready").send().status() == 503, "not ready");
        http.get("/health/live").send().expect(200);
        creates.forEach((dialect, create) -> {
            var reply = create.get();
            assertTrue(reply.status() >= 500, dialect + ": " + reply);
            reply.json();
            assertFalse(reply.text().contains("java"), dialect + ": " + reply);
        });

        // the loops look once a second, and could miss what is over before
        await(() -> said("The database is away") > 0, "said to be away");
        database.startAgain();
        stopped = false;
        await(() -> http.get("/health/ready").send().status() == 200, "ready again");
        Callable<Integer> list =
                () -> desk.agent().get(desk.path("/conversations")).send().status();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            await(
                    () -> clients.invokeAll(Collections.nCopies(CLIENTS, list)).stream()
                            .allMatch(status -> answered(status, 200)),
                    "serving everyone again");
        } finally {
            clients.shutdown();
        }
        creates.forEach((dialect, create) -> create.get().ok());
        await(
                () -> said("The database is back") > 0 && said("The database is away") == said("The database is back"),
                "said to be back");
        // dead connections of a pool may make it look away once more
        assertTrue(said("The database is away") <= 3, () -> server().log().get());
    }

    private static int said(String words) {
        return server().log().get().split(words, -1).length - 1;
    }

    private static boolean answered(Future<Integer> request, int status) {
        try {
            return request.get() == status;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Callable<Boolean> condition, String what) throws Exception {
        var deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.call()) {
            assertTrue(
                    System.nanoTime() < deadline,
                    () -> "never " + what + ":\n" + server().log().get());
            Thread.sleep(500);
        }
    }
}
