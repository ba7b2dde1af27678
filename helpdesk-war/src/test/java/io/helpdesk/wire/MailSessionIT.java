package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A mail session that the server owns takes the mails of an inbox without a server of its own. */
@Tag("own-server")
@Tag("every-server")
@EnabledIfSystemProperty(named = "helpdesk.test.server", matches = "payara-micro|payara|wildfly|openliberty")
class MailSessionIT {

    private GreenMail mailServer;
    private ServerProcess server;

    @BeforeEach
    void start() {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mailServer.start();
        server = ServerProcess.named("mail-session")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .withMailSession(mailServer.getSmtp().getPort())
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        mailServer.stop();
    }

    @Test
    void whatIsAnsweredLeavesByTheServersSession() throws MessagingException {
        var desk = Desk.open(Http.at(server.base()));
        var address = Desk.word() + "@example.org";
        long contact = desk.administrator()
                .post(desk.path("/contacts"))
                .json("{\"name\": \"Ann Example\", \"email\": \"" + address + "\"}")
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
        long talk = desk.administrator()
                .post(desk.path("/conversations"))
                .json("{\"contact_id\": " + contact + ", \"inbox_id\": "
                        + desk.email().id() + "}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        desk.administrator()
                .post(desk.path("/inboxes/" + desk.email().id() + "/test_connection"))
                .send()
                .expect(200)
                .matches("{'smtp': {'reached': true, 'said': null, 'problem': null}, 'imap': null}");
        desk.administrator()
                .post(desk.path("/conversations/" + talk + "/messages"))
                .json("{\"content\": \"It is on its way.\"}")
                .send()
                .expect(200);
        Eventually.is(() -> mailServer.getReceivedMessages().length == 1, () -> "no mail: " + server.log());
        var mail = mailServer.getReceivedMessages()[0];
        assertEquals(address, mail.getHeader("To", null));
        assertTrue(mail.getSubject().endsWith("#" + talk), mail.getSubject());
    }
}
