package io.helpdesk.bench;

import com.sun.net.httpserver.HttpServer;
import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.Server;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pbench verify -Dbench.class=WebhookBenchmark}: how fast one node tells {@code bench.endpoints} (32)
 * addresses of {@code bench.events} (3,000) messages in {@code bench.conversations} (500) that wait in the log, from the log to
 * the outcome in the database. The addresses are in this process and answer at once; everything shares the machine. The
 * virtual machine of the server is not warm: the second half is the figure.
 */
class WebhookBenchmark {

    private final int endpoints = Integer.getInteger("bench.endpoints", 32);
    private final int events = Integer.getInteger("bench.events", 3_000);
    private final int conversations = Integer.getInteger("bench.conversations", 500);
    private final String options = System.getProperty("bench.options", "");

    private final LongAdder told = new LongAdder();

    @Test
    void measure() throws Exception {
        var receivers = new ArrayList<HttpServer>();
        var threads = Executors.newFixedThreadPool(4);
        try (var postgres = Postgres.startDurable("bench-webhooks");
                var server = ServerProcess.named("bench-webhooks")
                        .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                        .database(postgres)
                        .with("helpdesk.webhooks.allow.private", "true")
                        .with("helpdesk.webhooks.send", "false")
                        .withOptions(Arrays.stream(options.split(" "))
                                .filter(option -> !option.isEmpty())
                                .toList())) {
            server.start();
            var desk = Desk.open(Http.at(server.base()));
            for (int i = 0; i < endpoints; i++) {
                var receiver = receiver();
                receiver.setExecutor(threads);
                receiver.start();
                receivers.add(receiver);
                subscribe(desk, "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
            }
            var number = desk.administrator()
                    .post(desk.path("/conversations"))
                    .json("{\"inbox_id\": " + desk.api().id() + ", \"contact_id\": " + desk.contact("Cleo Example")
                            + "}")
                    .send()
                    .ok()
                    .json()
                    .get("id")
                    .asLong();
            Operations.message(desk, number).send().ok();
            repeat(postgres);
            server.stop();
            System.out.println("load average before: " + Machine.loadAverage());
            server.with("helpdesk.webhooks.send", "true").start();
            watch(postgres, server);
            server.stop();
        } finally {
            receivers.forEach(receiver -> receiver.stop(0));
            threads.shutdownNow();
        }
    }

    private HttpServer receiver() throws IOException {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        receiver.createContext("/hook", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            told.increment();
        });
        return receiver;
    }

    private static void subscribe(Desk desk, String url) {
        desk.administrator()
                .post(desk.path("/webhooks"))
                .json("{\"url\": \"" + url + "\", \"subscriptions\": [\"message_created\"]}")
                .send()
                .ok();
    }

    /** The one message, again and again, as if it had been posted in many conversations. */
    private void repeat(Postgres postgres) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.prepareStatement(
                        "insert into helpdesk_event (id, writer, account_id, kind, conversation_id, conversation_revision, payload, "
                                + "created_at) select 2 * nextval('helpdesk_event_seq'), 0, account_id, kind, 1000000 + g % ?, g / ?, payload, now() "
                                + "from helpdesk_event e, generate_series(1, ?) g "
                                + "where e.id = (select max(id) from helpdesk_event where kind = 'MessagePosted')")) {
            statement.setInt(1, conversations);
            statement.setInt(2, conversations);
            statement.setInt(3, events);
            statement.executeUpdate();
        }
    }

    private void watch(Postgres postgres, ServerProcess server) throws InterruptedException {
        long all = (long) endpoints * events;
        long began = System.nanoTime();
        long half = 0;
        double cpuAtHalf = 0;
        double databaseAtHalf = 0;
        long toldAtHalf = 0;
        var rates = new ArrayList<Long>();
        long before = 0;
        while (done(postgres) < all) {
            Thread.sleep(2000);
            long now = told.sum();
            rates.add((now - before) / 2);
            before = now;
            if (half == 0 && now >= all / 2) {
                half = System.nanoTime();
                toldAtHalf = now;
                cpuAtHalf = Machine.processorMillis(server.pid());
                databaseAtHalf = Machine.processorMillisOfAll(postgres.pid());
            }
            if (System.nanoTime() - began > 900e9) {
                throw new AssertionError("only " + now + " of " + all);
            }
        }
        double seconds = (System.nanoTime() - half) / 1e9;
        long counted = told.sum() - toldAtHalf;
        System.out.println("deliveries per second, every two seconds: " + rates);
        System.out.printf(
                Locale.ROOT,
                "second half: %.0f deliveries/s to %d endpoints; processor time of each: %.2f ms of "
                        + "the server, %.2f ms of the database; all of %d in %.0f s; load average %.1f%n",
                counted / seconds,
                endpoints,
                (Machine.processorMillis(server.pid()) - cpuAtHalf) / counted,
                (Machine.processorMillisOfAll(postgres.pid()) - databaseAtHalf) / counted,
                all,
                (System.nanoTime() - began) / 1e9,
                Machine.loadAverage());
    }

    private static long done(Postgres postgres) {
        return postgres.number("select count(*) from delivery where state = 'DONE'");
    }
}
