package io.helpdesk.bench;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.LongMailbox;
import io.helpdesk.wire.MailServer;
import io.helpdesk.wire.Server;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pbench verify -Dbench.class=MailBenchmark}: how fast one node takes in {@code bench.mails} (3,000) small mails, each of
 * another person and a conversation of its own: from one mailbox by IMAP, then from as many as are read at a time, then by the door for
 * mail servers, with {@code bench.clients} (8). From the first one to all of them in the database. Mailboxes, clients, server and
 * database share the machine, and the virtual machine of the server is not warm: the second half is the figure.
 */
class MailBenchmark {

    private static final int MAILBOXES = 8;

    private final int mails = Integer.getInteger("bench.mails", 3_000);
    private final int clients = Integer.getInteger("bench.clients", 8);
    private final List<String> options = Arrays.stream(
                    System.getProperty("bench.options", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    private Postgres postgres;
    private ServerProcess server;

    @Test
    void measure() throws Exception {
        try (var database = Postgres.startDurable("bench-mail");
                var node = ServerProcess.named("bench-mail")
                        .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                        .database(database)
                        .withOptions(options)) {
            postgres = database;
            server = node;
            server.start();
            System.out.println(Machine.hardware() + " " + Machine.versions(postgres));
            System.out.println("load average before: " + Machine.loadAverage());
            byMailboxes(1, mails);
            byMailboxes(MAILBOXES, mails / MAILBOXES);
            byDoor();
        }
    }

    private void byMailboxes(int count, int each) throws InterruptedException {
        var desk = Desk.open(Http.at(server.base()));
        var mailboxes = new ArrayList<LongMailbox>();
        try {
            long before = taken();
            for (int i = 0; i < count; i++) {
                var mailbox = LongMailbox.of(each, any -> {});
                mailboxes.add(mailbox);
                desk.administrator()
                        .post(desk.path("/inboxes"))
                        .json(mailbox.inbox("mailbox" + i + "-of-" + count + "@acme.test"))
                        .send()
                        .ok();
            }
            watch("from " + count + " mailboxes by IMAP", before, count * each);
        } finally {
            mailboxes.forEach(LongMailbox::close);
        }
    }

    private void byDoor() throws Exception {
        var desk = Desk.open(Http.at(server.base()));
        var door = MailServer.of(desk);
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(clients);
        try {
            long before = taken();
            var sent = new ArrayList<Callable<Void>>();
            for (int i = 0; i < clients; i++) {
                sent.add(() -> {
                    for (int number = next.incrementAndGet(); number <= mails; number = next.incrementAndGet()) {
                        door.post(new String(LongMailbox.mail(number), StandardCharsets.US_ASCII))
                                .ok();
                    }
                    return null;
                });
            }
            var watched = Executors.newSingleThreadExecutor();
            var figure = watched.submit(() -> {
                watch("by the door, " + clients + " clients", before, mails);
                return null;
            });
            for (var client : threads.invokeAll(sent)) {
                client.get();
            }
            figure.get();
            watched.shutdown();
        } finally {
            threads.shutdownNow();
        }
    }

    private void watch(String what, long before, int all) throws InterruptedException {
        long began = System.nanoTime();
        long half = 0;
        long takenAtHalf = 0;
        double cpuAtHalf = 0;
        double databaseAtHalf = 0;
        long now = 0;
        while (now < all) {
            Thread.sleep(100);
            now = taken() - before;
            if (half == 0 && now >= all / 2) {
                half = System.nanoTime();
                takenAtHalf = now;
                cpuAtHalf = Machine.processorMillis(server.pid());
                databaseAtHalf = Machine.processorMillisOfAll(postgres.pid());
            }
            if (System.nanoTime() - began > 900e9) {
                throw new AssertionError("only " + now + " of " + all);
            }
        }
        long end = System.nanoTime();
        long counted = now - takenAtHalf;
        System.out.printf(
                Locale.ROOT,
                "%s: %d in %.1f s, %.0f mails/s; second half %.0f mails/s; processor time of each there: %.2f ms of the server, "
                        + "%.2f ms of the database; load average %.1f%n",
                what,
                all,
                (end - began) / 1e9,
                all / ((end - began) / 1e9),
                counted / ((end - half) / 1e9),
                (Machine.processorMillis(server.pid()) - cpuAtHalf) / counted,
                (Machine.processorMillisOfAll(postgres.pid()) - databaseAtHalf) / counted,
                Machine.loadAverage());
    }

    private long taken() {
        return postgres.number("select count(*) from message where content_type = 'INCOMING_EMAIL'");
    }
}
