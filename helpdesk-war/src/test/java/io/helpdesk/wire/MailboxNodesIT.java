package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes and one mailbox, and the node that reads it is killed again and again. */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class MailboxNodesIT {

    private static final int MAILS = 150;
    private static final String PASSWORD = "made-up";

    private static Postgres postgres;
    private static ServerProcess stays;
    private static GreenMail mailServer;

    @BeforeAll
    static void start() {
        postgres = Postgres.start("mailbox-nodes");
        stays = node("mailbox-stays").with("helpdesk.mail.fetch", "false").start();
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
        mailServer.start();
    }

    @AfterAll
    static void stop() {
        mailServer.stop();
        stays.close();
        postgres.close();
    }

    private static ServerProcess node(String name) {
        return ServerProcess.named(name)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.mail.poll", "1")
                .with("helpdesk.mail.per.sender", "0")
                .database(postgres);
    }

    @Test
    void eachMailIsTakenInOnceWhicheverNodeDies() {
        var desk = Desk.open(Http.at(stays.base()));
        var address = Desk.word() + "@acme.test";
        var user = mailServer.setUser(address, address, PASSWORD);
        for (int i = 0; i < MAILS; i++) {
            user.deliver(mail(i, address));
        }
        var inbox = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("""
                        {"name": "Mailbox", "channel": {"type": "email", "email": "%s", "imap_enabled": true,
                         "imap_address": "127.0.0.1", "imap_port": %d, "imap_enable_ssl": false, "imap_login": "%s",
                         "imap_password": "%s"}}""".formatted(address, mailServer.getImap().getPort(), address, PASSWORD))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        int killed = 0;
        while (taken(inbox) < MAILS) {
            var reading = node("mailbox-reads-" + killed).start();
            long before = taken(inbox);
            Eventually.is(() -> taken(inbox) > before + 50 || taken(inbox) == MAILS, () -> "no mail is taken in");
            reading.kill();
            killed++;
            // nobody waits five minutes for the dead node's lease
            leaseEnds(inbox);
        }
        assertEquals(MAILS, taken(inbox));
        assertEquals(
                List.of(),
                postgres.rows(
                        "select source_id from message where inbox_id = ? group by source_id having count(*) > 1",
                        inbox));
    }

    private static void leaseEnds(long inbox) {
        try (var connection = postgres.connect();
                var statement =
                        connection.prepareStatement("update mailbox set leased_until = now() where inbox_id = ?")) {
            statement.setLong(1, inbox);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long taken(long inbox) {
        return postgres.number("select count(*) from message where inbox_id = ?", inbox);
    }

    private static MimeMessage mail(int number, String to) {
        var lines = List.of(
                "From: ann" + number % 20 + "@example.com",
                "To: " + to,
                "Subject: Mail " + number,
                "Message-ID: <" + number + "." + to + ">",
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
