package io.helpdesk.wire;

import static io.helpdesk.wire.People.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What leaves by a mail session that the server owns: the mails of an inbox without a server of its own, and those about passwords. */
@Tag("own-server")
@Tag("every-server")
class MailSessionIT {

    private static final Pattern LINK = Pattern.compile("(http\\S+)/sign-in/password\\?token=([0-9a-f]{64})\\b");

    private static GreenMail mailServer;
    private static ServerProcess server;
    private static Http http;
    private static Desk desk;

    @BeforeAll
    static void start() {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mailServer.start();
        server = ServerProcess.named("mail-session")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .withMailSession(mailServer.getSmtp().getPort())
                .start();
        http = Http.at(server.base());
        desk = Desk.open(http);
    }

    @AfterAll
    static void stop() {
        server.close();
        mailServer.stop();
    }

    @Test
    void whoForgotThePasswordIsSentALinkThatIsGoodForOnce() throws MessagingException, IOException {
        var email = desk.ben().email();
        for (int i = 0; i < 2; i++) {
            // the second within a minute is not sent
            http.post("/api/v1/agents/reset-password")
                    .json("{\"email\": \"" + email + "\"}")
                    .send()
                    .expect(200);
        }
        var token = token(email, "Set a new password");
        set(token, PASSWORD).expect(200);
        set(token, "Other-Horse-2").expect(400);
        signIn(email).expect(200);
        assertEquals(1, mails(email));
    }

    @Test
    void whoIsMadeAnAgentIsInvited() throws MessagingException, IOException {
        var email = Desk.word() + "@example.org";
        desk.administrator()
                .post(desk.path("/agents"))
                .header("Idempotency-Key", Desk.word())
                .json("{\"name\": \"Jo Example\", \"email\": \"" + email + "\", \"role\": \"agent\"}")
                .send()
                .expect(200);
        set(token(email, "You are invited to the help desk"), PASSWORD).expect(200);
        var user = signIn(email).expect(200).json().get("data");
        assertEquals(desk.account(), user.get("account_id").asLong());
        assertFalse(server.log().contains("could not be sent"), server.log());
    }

    @Test
    void whatIsAnsweredLeavesByTheServersSession() throws MessagingException {
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
        Eventually.is(() -> mails(address) > 0, () -> "no mail: " + server.log());
        var mail = Arrays.stream(mailServer.getReceivedMessages())
                .filter(each -> address.equals(to(each)))
                .findFirst()
                .orElseThrow();
        assertTrue(mail.getSubject().endsWith("#" + talk), mail.getSubject());
    }

    @Test
    void whoAskedForATableOfContactsIsMailedWhereItIs() throws MessagingException, IOException {
        var word = Desk.word();
        desk.administrator()
                .post(desk.path("/contacts"))
                .json("{\"name\": \"Ann Example\", \"identifier\": \"" + word + "\"}")
                .send()
                .expect(200);
        var email = desk.ada().email();
        desk.administrator()
                .post(desk.path("/contacts/export"))
                .json("{\"column_names\": [\"identifier\"]}")
                .send()
                .expect(200);
        Eventually.is(() -> mails(email) > 0, () -> "no mail: " + server.log());
        var mail = Arrays.stream(mailServer.getReceivedMessages())
                .filter(each -> email.equals(to(each)))
                .findFirst()
                .orElseThrow();
        assertEquals("Your export of contacts is ready", mail.getSubject());
        var link = Pattern.compile("http\\S+/contacts\\.csv")
                .matcher(mail.getContent().toString());
        assertTrue(link.find(), mail.getContent().toString());
        var there = URI.create(link.group());
        var table = Http.at(there.resolve("/"))
                .get(there.getRawPath())
                .send()
                .expect(200)
                .text();
        assertTrue(table.contains("\n" + word + "\n"), table);
        assertEquals(1, mails(email));
    }

    private static String token(String email, String subject) throws MessagingException, IOException {
        Eventually.is(() -> mails(email) > 0, () -> "no mail: " + server.log());
        for (var mail : mailServer.getReceivedMessages()) {
            if (email.equals(to(mail))) {
                assertEquals(subject, mail.getSubject());
                assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
                var link = LINK.matcher(mail.getContent().toString());
                assertTrue(link.find(), mail.getContent().toString());
                assertEquals(server.base().toString().replaceFirst("/$", ""), link.group(1));
                return link.group(2);
            }
        }
        throw new AssertionError("no mail for " + email);
    }

    private static int mails(String email) {
        int count = 0;
        for (var mail : mailServer.getReceivedMessages()) {
            count += email.equals(to(mail)) ? 1 : 0;
        }
        return count;
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getHeader("To", null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Http.Reply set(String token, String password) {
        return http.post("/api/v1/agents/set-password")
                .json("{\"token\": \"" + token + "\", \"password\": \"" + password + "\"}")
                .send();
    }

    private static Http.Reply signIn(String email) {
        return http.post("/auth/sign_in")
                .json("{\"email\": \"" + email + "\", \"password\": \"" + PASSWORD + "\"}")
                .send();
    }
}
