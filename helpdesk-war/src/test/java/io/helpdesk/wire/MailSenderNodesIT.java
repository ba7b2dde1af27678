package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The process that sends mails is killed again and again while it does: each mail leaves, under one name, and says so. */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class MailSenderNodesIT {

    /** More of them take minutes: {@code -Dhelpdesk.test.mail.deaths=50}, as docs/reliability.md says. */
    private static final int DEATHS = Integer.getInteger("helpdesk.test.mail.deaths", 1);

    private static final int BETWEEN = 5;

    /** Enough to be killed at, and some that are written before anybody has ever sent. */
    private static final int MAILS = 40 + 15 * DEATHS;

    private static final int EARLY = 3;

    private Postgres postgres;
    private ServerProcess stays;
    private GreenMail mailServer;

    @BeforeEach
    void start() {
        postgres = Postgres.start("mail-sender");
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mailServer.start();
        stays = node("mail-stays").with("helpdesk.webhooks.send", "false").start();
    }

    @AfterEach
    void stop() {
        stays.close();
        mailServer.stop();
        postgres.close();
    }

    private ServerProcess node(String name) {
        return ServerProcess.named(name)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.webhooks.retries", "1,1,1,1,1,1,1,1")
                .database(postgres);
    }

    @Test
    void eachMailLeavesUnderOneNameWhicheverProcessDies() {
        var desk = Desk.open(Http.at(stays.base()));
        var address = Desk.word() + "@example.com";
        long inbox = desk.administrator()
                .post(desk.path("/inboxes"))
                .json("""
                        {"name": "Support", "channel": {"type": "email", "email": "%s", "smtp_enabled": true,
                         "smtp_address": "127.0.0.1", "smtp_port": %d, "smtp_enable_starttls_auto": false}}""".formatted(address, mailServer.getSmtp().getPort()))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        for (int i = 0; i < EARLY; i++) {
            write(desk, inbox, i);
        }
        var sender = node("mail-sends-0").start();
        var writing = new Thread(() -> {
            for (int i = EARLY; i < MAILS; i++) {
                write(desk, inbox, i);
            }
        });
        writing.start();
        for (int death = 1; death <= DEATHS; death++) {
            long before = sent(inbox);
            Eventually.is(() -> sent(inbox) > before + BETWEEN || sent(inbox) == MAILS, () -> "no mail leaves");
            sender.kill();
            assertTrue(sent(inbox) < MAILS, "it had nothing left to send when it died");
            // nobody waits minutes for what the dead process had taken
            leasesEnd();
            sender = node("mail-sends-" + death).start();
        }
        Eventually.is(() -> sent(inbox) == MAILS, () -> "only " + sent(inbox) + " have left");
        sender.close();
        var ids = Arrays.stream(mailServer.getReceivedMessages())
                .collect(Collectors.groupingBy(
                        MailSenderNodesIT::recipient, Collectors.mapping(MailSenderNodesIT::name, Collectors.toSet())));
        assertEquals(MAILS, ids.size(), "somebody got nothing");
        ids.forEach((recipient, names) -> assertEquals(1, names.size(), recipient + " got it under several names"));
        assertEquals(
                ids.values().stream().flatMap(Set::stream).collect(Collectors.toSet()),
                postgres.rows("select source_id from message where inbox_id = ?", inbox).stream()
                        .map(row -> "<" + row.get(0) + ">")
                        .collect(Collectors.toSet()));
    }

    private static void write(Desk desk, long inbox, int number) {
        long contact = desk.administrator()
                .post(desk.path("/contacts"))
                .json("{\"name\": \"Ann Example\", \"email\": \"ann" + number + "." + Desk.word() + "@example.org\"}")
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        long talk = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"contact_id\": " + contact + ", \"inbox_id\": " + inbox + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        desk.administrator()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .json("{\"content\": \"It is on its way.\"}")
                .send()
                .expect(200);
    }

    private void leasesEnd() {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update delivery set leased_until = now() where leased_until is not null");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long sent(long inbox) {
        return postgres.number(
                "select count(*) from message where inbox_id = ? and source_id is not null and status = 'SENT'", inbox);
    }

    private static String recipient(MimeMessage mail) {
        return header(mail, "To");
    }

    private static String name(MimeMessage mail) {
        return header(mail, "Message-ID");
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
