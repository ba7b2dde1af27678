package io.helpdesk.wire;

import static io.helpdesk.wire.People.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.wire.server.ServerProcess;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails about passwords, by a mail session that the server owns. */
@Tag("own-server")
@Tag("every-server")
class PasswordMailIT {

    private static final Pattern LINK = Pattern.compile("(http\\S+)/sign-in/password\\?token=([0-9a-f]{64})\\b");

    private static GreenMail mailServer;
    private static ServerProcess server;
    private static Http http;
    private static Desk desk;

    @BeforeAll
    static void start() {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mailServer.start();
        server = ServerProcess.named("password-mail")
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

    private static String token(String email, String subject) throws MessagingException, IOException {
        Eventually.is(() -> mails(email) > 0, () -> "no mail: " + server.log());
        for (var mail : mailServer.getReceivedMessages()) {
            if (email.equals(mail.getHeader("To", null))) {
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
            try {
                count += email.equals(mail.getHeader("To", null)) ? 1 : 0;
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return count;
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
