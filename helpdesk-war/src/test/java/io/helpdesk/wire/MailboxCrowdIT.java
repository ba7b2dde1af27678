package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Many mailboxes and one node, which listens to some of them and polls the others, with so many connections. */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class MailboxCrowdIT {

    private static final int MAILBOXES = 100;
    private static final int LISTENING = 4;

    /** Those that read at one time. */
    private static final int READING = 8;

    private static final String PASSWORD = "made-up";

    private static Postgres postgres;
    private static ServerProcess server;
    private static GreenMail mailServer;

    private Relay relay;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("mailbox-crowd");
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
        mailServer.start();
        server = ServerProcess.named("mailbox-crowd")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.mail.poll", "1")
                .with("helpdesk.mail.idle", String.valueOf(LISTENING))
                .database(postgres)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
        mailServer.stop();
        postgres.close();
    }

    @BeforeEach
    void open() {
        relay = Relay.to(mailServer.getImap().getPort());
    }

    @AfterEach
    void close() {
        relay.close();
    }

    /** An hour between two looks: what comes before is told by the server. */
    @Test
    void whatComesIntoAMailboxThatIsListenedToIsThereAtOnce() {
        var the = LibredeskFixture.open(Http.at(server.base()));
        var address = Desk.word() + "@acme.test";
        var user = mailServer.setUser(address, address, PASSWORD);
        user.deliver(mail("first", address));
        long inbox = the.admin
                .post(ROOT + "/inboxes")
                .json(seldom(address, true))
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
        Eventually.is(() -> taken(inbox) == 1, () -> "nothing is taken in");
        for (int i = 0; i < 3; i++) {
            int before = i + 1;
            Eventually.is(() -> relay.open() == 1, () -> relay.open() + " connections");
            user.deliver(mail("told " + i, address));
            Eventually.is(() -> taken(inbox) == before + 1, () -> "nobody listened");
        }
        assertTrue(relay.all() < 20, () -> relay.all() + " connections for four mails");
        the.admin
                .put(ROOT + "/inboxes/" + inbox)
                .json(seldom(address, false))
                .send()
                .expect(200);
        Eventually.is(() -> relay.open() == 0, () -> "a disabled inbox is listened to");
    }

    private String seldom(String address, boolean enabled) {
        return """
                {"name": "Seldom", "channel": "email", "enabled": %s, "from": "Help <%s>", "from_name_template": "",
                 "config": {"auth_type": "password", "reply_to": "", "enable_plus_addressing": false,
                 "imap": [{"host": "127.0.0.1", "port": %d, "username": "%s", "password": "%s", "mailbox": "INBOX",
                           "read_interval": "1h", "tls_type": "none"}],
                 "smtp": [{"host": "127.0.0.1", "port": 1, "auth_protocol": "none", "tls_type": "none"}]}}""".formatted(enabled, address, relay.port(), address, PASSWORD);
    }

    @Test
    void manyMailboxesAreReadWithFewConnections() {
        var desk = Desk.open(Http.at(server.base()));
        var users = new ArrayList<GreenMailUser>();
        for (int i = 0; i < MAILBOXES; i++) {
            var address = Desk.word() + "@acme.test";
            var user = mailServer.setUser(address, address, PASSWORD);
            user.deliver(mail("first " + i, address));
            users.add(user);
            desk.administrator()
                    .post(desk.path("/inboxes"))
                    .json("""
                            {"name": "Mailbox", "channel": {"type": "email", "email": "%s", "imap_enabled": true,
                             "imap_address": "127.0.0.1", "imap_port": %d, "imap_enable_ssl": false, "imap_login": "%s",
                             "imap_password": "%s"}}""".formatted(address, relay.port(), address, PASSWORD))
                    .send()
                    .expect(200);
        }
        Eventually.is(() -> all(desk) == MAILBOXES, () -> "only " + all(desk) + " mails");
        users.forEach(user -> user.deliver(mail("second", user.getEmail())));
        Eventually.is(() -> all(desk) == 2 * MAILBOXES, () -> "only " + all(desk) + " mails");
        // the relay notices late that one has ended, when its successor is there already
        assertTrue(relay.most() <= 2 * (READING + LISTENING), () -> relay.most() + " connections at once");
        assertEquals(
                0,
                postgres.number(
                        "select count(*) from mailbox m join inbox i on i.id = m.inbox_id where i.account_id = ? and m.failure is not null",
                        desk.account()),
                "some could not be looked into");
    }

    private long taken(long inbox) {
        return postgres.number("select count(*) from message where inbox_id = ?", inbox);
    }

    private static long all(Desk desk) {
        return postgres.number(
                "select count(*) from message where account_id = ? and content = 'Hello'", desk.account());
    }

    private static MimeMessage mail(String subject, String to) {
        var lines = List.of(
                "From: ann." + Desk.word() + "@example.com",
                "To: " + to,
                "Subject: " + subject,
                "Message-ID: <" + Desk.word() + "@example.com>",
                "",
                "Hello");
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
