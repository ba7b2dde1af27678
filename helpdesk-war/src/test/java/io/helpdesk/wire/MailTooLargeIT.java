package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Who writes a mail that is too large is told so, politely and not too often. */
@Tag("own-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro")
class MailTooLargeIT {

    private static final String PASSWORD = "made-up";
    private static final int ANSWERS = 3;

    private static GreenMail mailServer;
    private static MailTaker taker;
    private static ServerProcess server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        mailServer = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort()
        });
        mailServer.start();
        taker = MailTaker.start();
        server = ServerProcess.named("mail-too-large")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.mail.size", "20000")
                .with("helpdesk.mail.poll", "1")
                .with("helpdesk.mail.per.sender", String.valueOf(ANSWERS))
                .start();
        desk = Desk.open(Http.at(server.base()));
    }

    @AfterAll
    static void stop() {
        server.close();
        taker.close();
        mailServer.stop();
    }

    @Test
    void whoWritesTooMuchIsToldByTheInboxsServer() throws MessagingException, IOException {
        var address = mailbox();
        long inbox = inbox(address, true);
        var ann = mailbox();
        var id = Desk.word() + "@example.org";
        sent(ann, address, "Message-ID: <" + id + ">", large());
        Eventually.is(() -> answers(ann).size() == 1, () -> "no answer: " + server.log());
        var answer = answers(ann).get(0);
        assertEquals("Auto: Pictures", answer.getSubject());
        assertEquals("auto-replied", answer.getHeader("Auto-Submitted", null));
        assertEquals("<" + id + ">", answer.getHeader("In-Reply-To", null));
        assertEquals("<>", answer.getHeader("X-Envelope-From", null));
        assertTrue(answer.getHeader("From", null).contains(address));
        assertTrue(answer.getContent().toString().contains("it has 40 KB, and mails to this address may have 20 KB"));
        assertEquals(ann, setAside(inbox).get(0).get("told").asText());
    }

    @Test
    void machinesAreToldNothingAndPeopleNotTooOften() throws MessagingException {
        var address = mailbox();
        long inbox = inbox(address, true);
        var machine = mailbox();
        var ben = mailbox();
        for (int i = 0; i <= ANSWERS; i++) {
            sent(machine, address, "Auto-Submitted: auto-generated", large());
            sent(ben, address, "Message-ID: <" + Desk.word() + "@example.org>", large());
        }
        sent(ben, address, "X-Last: yes", "Hello");
        Eventually.is(() -> setAside(inbox).size() == 2 * (ANSWERS + 1), () -> "not all are set aside");
        Eventually.is(() -> answers(ben).size() == ANSWERS, () -> answers(ben).size() + " answers");
        Eventually.is(() -> conversations(inbox) == 1, () -> "the small one is not taken in");
        assertEquals(ANSWERS, answers(ben).size());
        assertEquals(0, answers(machine).size());
        assertEquals(
                ANSWERS,
                setAside(inbox).stream()
                        .filter(mail -> ben.equals(mail.get("told").asText()))
                        .count());
    }

    @Test
    void withoutAServerNobodyIsTold() throws MessagingException {
        var address = mailbox();
        long inbox = inbox(address, false);
        var cem = mailbox();
        sent(cem, address, "X-First: yes", large());
        Eventually.is(() -> setAside(inbox).size() == 1, () -> "it is not set aside");
        assertTrue(setAside(inbox).get(0).get("told").isNull());
        assertEquals(0, answers(cem).size());
    }

    private static String mailbox() {
        var address = Desk.word() + "@acme.test";
        mailServer.setUser(address, address, PASSWORD);
        return address;
    }

    private static long inbox(String address, boolean sends) {
        var smtp = sends
                ? "\"smtp_enabled\": true, \"smtp_address\": \"127.0.0.1\", \"smtp_enable_starttls_auto\": false, \"smtp_port\": "
                        + taker.port() + ","
                : "";
        return desk.administrator()
                .post(desk.path("/inboxes"))
                .json("""
                        {"name": "Support", "channel": {"type": "email", "email": "%s", %s "imap_enabled": true,
                         "imap_address": "127.0.0.1", "imap_port": %d, "imap_enable_ssl": false, "imap_login": "%s",
                         "imap_password": "%s"}}""".formatted(address, smtp, mailServer.getImap().getPort(), address, PASSWORD))
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    private static String large() {
        return "All of them.\r\n".repeat(40 * 1024 / 14);
    }

    private static void sent(String from, String to, String header, String text) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", String.valueOf(mailServer.getSmtp().getPort()));
        properties.setProperty("mail.smtp.from", from);
        var mail = String.join("\r\n", "From: " + from, "To: " + to, "Subject: Pictures", header, "", text);
        Transport.send(
                new MimeMessage(
                        Session.getInstance(properties),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))) {
                    @Override
                    protected void updateMessageID() {
                        // it has the one that it was written with
                    }
                });
    }

    private static List<MimeMessage> answers(String to) {
        return taker.taken().stream()
                .filter(mail -> to.equals(header(mail, "To")))
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> setAside(long inbox) {
        return desk.administrator()
                .get(desk.path("/inboxes/" + inbox + "/mailbox"))
                .send()
                .expect(200)
                .json()
                .get("set_aside")
                .findParents("uid");
    }

    private static int conversations(long inbox) {
        return desk.administrator()
                .get(desk.path("/conversations?inbox_id=" + inbox + "&status=all"))
                .send()
                .expect(200)
                .json()
                .at("/data/payload")
                .size();
    }
}
