package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.database.DatabaseServer;
import io.helpdesk.mariadb.MariaDb;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Power cuts and second mornings: what was answered is there, and what comes next does not collide with it. */
@Tag("own-server")
class RestartIT {

    private ServerProcess server;
    private DatabaseServer behind;

    @BeforeEach
    void lay() {
        server = ServerProcess.named("restart").with("helpdesk.platform.token", Server.PLATFORM_TOKEN);
    }

    @AfterEach
    void clear() {
        server.close();
        if (behind != null) {
            behind.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void whatWasAnsweredIsThereAfterAKillAndAfterAStop(String database) throws Exception {
        on(database).start();
        var desk = Desk.open(Http.at(server.base()));
        var creates = Creates.of(desk);
        creates.values().forEach(create -> create.get().ok());
        var keyed = Creates.requests(desk).get("chatwoot application").get().header("Idempotency-Key", Desk.word());
        var answer = keyed.send().ok();

        var answered = killedWhileItCreates(creates.get("chatwoot application"));
        server.start();
        assertEquals(answered.size(), new HashSet<>(answered).size(), "a number was given twice");
        for (var number : answered) {
            var conversation = desk.administrator()
                    .get(desk.path("/conversations/" + number))
                    .send()
                    .expect(200)
                    .json();
            assertEquals(
                    "Hello",
                    conversation.at("/last_non_activity_message/content").asText());
        }
        assertEquals(answer.text(), keyed.send().ok().text());
        creates.forEach((dialect, create) -> create.get().ok());
        assertNewNumbers(
                desk, answered, creates.get("chatwoot application").get().ok());

        var list = listed(desk);
        server.stop();
        server.start();
        assertEquals(answer.text(), keyed.send().ok().text());
        assertEquals(list, listed(desk));
        assertNewNumbers(
                desk, answered, creates.get("chatwoot application").get().ok());
        desk.libredesk().get("/api/v1/conversations/all").send().expect(200);
        desk.wassist().get("/api/v1/conversations/").send().expect(200);
    }

    /** The numbers that four clients were answered until the server was gone. */
    private Queue<Long> killedWhileItCreates(Supplier<Http.Reply> create) throws InterruptedException {
        var answered = new ConcurrentLinkedQueue<Long>();
        var clients = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            clients.submit(() -> {
                try {
                    while (true) {
                        answered.add(numberOf(create.get().ok()));
                    }
                } catch (UncheckedIOException killed) {
                    // what this waits for
                }
            });
        }
        Eventually.is(() -> answered.size() >= 40, () -> "only " + answered);
        server.kill();
        clients.shutdown();
        assertTrue(clients.awaitTermination(240, TimeUnit.SECONDS));
        return answered;
    }

    private static JsonNode listed(Desk desk) {
        return desk.administrator()
                .get(desk.path("/conversations?status=all"))
                .send()
                .expect(200)
                .json();
    }

    private ServerProcess on(String database) {
        behind = switch (database) {
            case "postgresql" -> Postgres.start("restart");
            case "mariadb" -> MariaDb.start("restart");
            default -> null;
        };
        if (behind != null) {
            server.database(behind);
        }
        return server;
    }

    private static void assertNewNumbers(Desk desk, Queue<Long> old, Http.Reply create) {
        var number = numberOf(create);
        assertFalse(old.contains(number), "the number " + number + " was given again");
        var all = desk.administrator()
                .get(desk.path("/conversations?status=all&assignee_type=all"))
                .send()
                .expect(200)
                .json()
                .at("/data/payload")
                .findValues("id");
        assertTrue(List.copyOf(all).stream().anyMatch(id -> id.asLong() == number));
    }

    private static long numberOf(Http.Reply reply) {
        return reply.json().get("id").asLong();
    }
}
