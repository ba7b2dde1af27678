package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A mailbox in which ten thousand mails wait: each is taken in once and by itself, and nobody else waits for them. */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class MailboxFullIT {

    private static final int WAITING = 10_000;

    /** More than one visit takes; all of them take minutes: {@code -Dhelpdesk.test.mail.taken=10000}. */
    private static final int TAKEN = Integer.getInteger("helpdesk.test.mail.taken", 600);

    private static final int LOOKED_AT = 25;
    private static final String PASSWORD = "made-up";

    private final AtomicInteger ahead = new AtomicInteger();
    private Postgres postgres;
    private ServerProcess server;
    private GreenMail mailServer;
    private LongMailbox full;

    @BeforeEach
    void start() {
        postgres = Postgres.start("mailbox-full");
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
        mailServer.start();
        full = LongMailbox.of(WAITING, this::asked);
        server = ServerProcess.named("mailbox-full")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.mail.poll", "1")
                .with("helpdesk.mail.idle", "0")
                .database(postgres)
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        full.close();
        mailServer.stop();
        postgres.close();
    }

    /** What was read and is not written down yet: that is in memory, or in a transaction that is open. */
    private void asked(int number) {
        if (number % LOOKED_AT == 0) {
            long written = postgres.number("select max(last_uid) from mailbox where place like 'any@%'");
            ahead.accumulateAndGet((int) (number - written), Math::max);
        }
    }

    @Test
    void ofTenThousandMailsEachIsTakenInOnceWhileOthersAreReadToo() throws MessagingException {
        var desk = Desk.open(Http.at(server.base()));
        var address = Desk.word() + "@acme.test";
        var user = mailServer.setUser(address, address, PASSWORD);
        long small = inbox(desk, """
                {"name": "Small", "channel": {"type": "email", "email": "%s", "imap_enabled": true, "imap_address": "127.0.0.1",
                 "imap_port": %d, "imap_enable_ssl": false, "imap_login": "%s", "imap_password": "%s"}}""".formatted(address, mailServer.getImap().getPort(), address, PASSWORD));
        long large = inbox(desk, full.inbox("full@acme.test"));
        for (int i = 1; i <= 3; i++) {
            long some = TAKEN / 10L * i;
            Eventually.is(() -> taken(large) >= some, () -> taken(large) + " are taken in: " + server.log());
            user.deliver(mail(address));
            int all = i;
            Eventually.is(() -> taken(small) == all, () -> "the other mailbox is not read");
            assertTrue(taken(large) < TAKEN, "all of them went before");
        }
        Eventually.is(() -> taken(large) >= TAKEN, () -> taken(large) + " are taken in: " + server.log());
        assertEquals(
                0,
                postgres.number(
                        "select count(*) - count(distinct source_id) from message where inbox_id = ? and source_id is not null",
                        large));
        assertEquals(
                TAKEN,
                IntStream.rangeClosed(1, TAKEN)
                        .filter(number -> full.times(number) == 1)
                        .count());
        assertTrue(ahead.get() <= 1, () -> ahead.get() + " mails were not written down yet when another was read");
        assertEquals(0, postgres.number("select count(*) from mail_set_aside"));
    }

    private static long inbox(Desk desk, String said) {
        return desk.administrator()
                .post(desk.path("/inboxes"))
                .json(said)
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private long taken(long inbox) {
        return postgres.number("select count(*) from message where inbox_id = ? and source_id is not null", inbox);
    }

    private static MimeMessage mail(String to) throws MessagingException {
        var mail = "From: ben@example.com\r\nTo: " + to + "\r\nSubject: Small\r\nMessage-ID: <" + Desk.word()
                + "@example.com>\r\n\r\nHello";
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
    }
}
