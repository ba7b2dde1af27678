package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who wrote by mail is asked by mail how it was, where the operator has said how the desk is seen from outside. */
@Tag("own-server")
class SurveyMailIT {

    private static final String PASSWORD = "correct horse";

    @Test
    void whoWroteByMailIsAskedByMail() throws IOException, MessagingException {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mail.start();
        try (var server = ServerProcess.named("survey-mail")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.public.url", "https://desk.example.com")
                .with("helpdesk.webhooks.allow.private", "true")
                .start()) {
            var desk = Desk.open(Http.at(server.base()));
            var address = Desk.word() + "@example.org";
            var uuid = resolved(desk, inbox(desk, mail), address);
            Eventually.is(() -> to(mail, address) != null, () -> "nobody was asked");
            var asked = to(mail, address);
            var link = "https://desk.example.com/survey/responses/" + uuid;
            var parts = (MimeMultipart) asked.getContent();
            assertTrue(parts.getBodyPart(0).getContent().toString().contains(link), link);
            assertTrue(parts.getBodyPart(1).getContent().toString().contains("href=\"" + link + "\""), link);
            var page = "/survey/responses/" + uuid;
            assertTrue(
                    Http.at(server.base()).get(page).send().expect(200).text().contains("<form"));
            Http.at(server.base())
                    .post(page)
                    .body("application/x-www-form-urlencoded", "rating=4".getBytes(StandardCharsets.UTF_8))
                    .send()
                    .expect(200);
            assertEquals(
                    4,
                    desk.libredesk()
                            .get(ROOT + "/conversations/" + uuid)
                            .send()
                            .expect(200)
                            .json()
                            .at("/data/csat_rating")
                            .asInt());
        } finally {
            mail.stop();
        }
    }

    private static long inbox(Desk desk, GreenMail mail) {
        var login = Desk.word();
        mail.setUser(login + "@example.com", login, PASSWORD);
        return desk.libredesk()
                .post(ROOT + "/inboxes")
                .json("""
                        {"name": "Help", "channel": "email", "enabled": true, "csat_enabled": true,
                         "from": "Help Desk <%s@example.com>", "from_name_template": "",
                         "config": {"auth_type": "password", "reply_to": "", "enable_plus_addressing": false,
                          "imap": [{"host": "127.0.0.1", "port": 1, "username": "x", "password": "y", "mailbox": "INBOX",
                                    "tls_type": "none"}],
                          "smtp": [{"host": "127.0.0.1", "port": %d, "username": "%s", "password": "%s",
                                    "auth_protocol": "plain", "tls_type": "none", "max_conns": 3}]}}""".formatted(login, mail.getSmtp().getPort(), login, PASSWORD))
                .send()
                .expect(200)
                .json()
                .at("/data/id")
                .asLong();
    }

    /** A conversation of somebody with this address, who wrote first. */
    private static String resolved(Desk desk, long inbox, String address) {
        var uuid = desk.libredesk()
                .post(ROOT + "/conversations")
                .json("{\"inbox_id\": " + inbox + ", \"content\": \"Hello\", \"contact_email\": \"" + address
                        + "\", \"first_name\": \"Eve\", \"subject\": \"Order\", \"initiator\": \"contact\"}")
                .send()
                .expect(200)
                .json()
                .at("/data/uuid")
                .asText();
        desk.libredesk()
                .put(ROOT + "/conversations/" + uuid + "/status")
                .json("{\"status\": \"Resolved\"}")
                .send()
                .expect(200);
        return uuid;
    }

    private static MimeMessage to(GreenMail mail, String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(each -> MailOutTest.header(each, "To").contains(address))
                .findFirst()
                .orElse(null);
    }
}
