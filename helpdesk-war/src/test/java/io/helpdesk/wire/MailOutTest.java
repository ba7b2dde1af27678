package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A mail server of their own for what leaves, whose users are one for each inbox. */
abstract class MailOutTest extends WireTest {

    static final String PASSWORD = "correct horse";

    static LibredeskFixture the;
    static GreenMail server;

    @BeforeAll
    static void cast() {
        the = LibredeskFixture.open(http());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** Of the server's users, one for each inbox. */
    static String user() {
        var login = Desk.word();
        server.setUser(login + "@example.com", login, PASSWORD);
        return login;
    }

    static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> header(mail, "To").contains(address))
                .toList();
    }

    static MimeMessage mailTo(String address) {
        Eventually.is(() -> !mailsTo(address).isEmpty(), () -> "no mail to " + address);
        return mailsTo(address).get(0);
    }

    static String header(MimeMessage mail, String name) {
        try {
            var value = mail.getHeader(name, ", ");
            return value == null ? "" : value;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String plain(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent() instanceof MimeMultipart parts
                ? parts.getBodyPart(0).getContent().toString().strip()
                : mail.getContent().toString().strip();
    }

    static String libredeskInbox(String login, String password, String more) {
        return """
                {"name": "Help", "channel": "email", "enabled": true, "from": "Help Desk <%s@example.com>",
                 "from_name_template": "", "config": {"auth_type": "password", "reply_to": "", "enable_plus_addressing": true,
                 "imap": [{"host": "127.0.0.1", "port": 1, "username": "x", "password": "y", "mailbox": "INBOX",
                           "tls_type": "none"}],
                 "smtp": [{"host": "127.0.0.1", "port": %d, "username": "%s", "password": "%s", "auth_protocol": "plain",
                           "tls_type": "none", "max_conns": 3}]}%s}""".formatted(login, server.getSmtp().getPort(), login, password, more);
    }

    static JsonNode made(String json) {
        return the.admin
                .post(ROOT + "/inboxes")
                .json(json)
                .send()
                .expect(200)
                .json()
                .get("data");
    }
}
