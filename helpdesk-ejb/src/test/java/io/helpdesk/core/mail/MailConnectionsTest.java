package io.helpdesk.core.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.api.inbox.MailServers.Problem;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers let us in, do not, or say nothing at all. */
class MailConnectionsTest {

    private static final String PASSWORD = "correct horse";

    private final MailConnections connections = new MailConnections();
    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup[] {loopback("imap"), loopback("imaps"), loopback("smtp")});
        server.start();
        server.setUser("help@example.com", "help", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static ServerSetup loopback(String protocol) {
        return new ServerSetup(0, "127.0.0.1", protocol).dynamicPort();
    }

    private static MailSettings imap(int port, Encryption encryption, boolean verified, String password) {
        var at = new ServerAddress("localhost", port, encryption, verified);
        var imap = new ImapServer(at, new Login("help", password, null), "INBOX", null, null);
        return new MailSettings(1, 2, "Support", "help@example.com", null, false, null, imap, null);
    }

    @Test
    void aMailboxIsOpenedWithAndWithoutTls() throws MessagingException {
        try (var store = connections.imap(imap(server.getImap().getPort(), Encryption.NONE, true, PASSWORD))) {
            assertTrue(store.getFolder("INBOX").exists());
        }
        try (var store = connections.imap(imap(server.getImaps().getPort(), Encryption.TLS, false, PASSWORD))) {
            assertTrue(store.getFolder("INBOX").exists());
        }
    }

    @Test
    void aCertificateNobodyKnowsIsTemporaryAndAWrongPasswordIsNot() {
        var unknown = assertThrows(
                MailUnreachable.class,
                () -> connections.imap(imap(server.getImaps().getPort(), Encryption.TLS, true, PASSWORD)));
        assertTrue(unknown.temporary());
        assertTrue(unknown.getMessage().contains("certif"), unknown.getMessage());
        var wrong = assertThrows(
                MailUnreachable.class,
                () -> connections.imap(imap(server.getImap().getPort(), Encryption.NONE, true, "wrong")));
        assertFalse(wrong.temporary(), wrong.getMessage());
        assertFalse(wrong.getMessage().contains("wrong"), "what we said is not repeated: " + wrong.getMessage());
    }

    @Test
    void aServerThatSaysNothingIsLeft() throws IOException {
        connections.toAnswer = "200";
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var left = assertThrows(
                    MailUnreachable.class,
                    () -> connections.imap(imap(silent.getLocalPort(), Encryption.NONE, true, PASSWORD)));
            assertTrue(left.temporary(), left.getMessage());
            var smtp = new SmtpServer(
                    new ServerAddress("localhost", silent.getLocalPort(), Encryption.NONE, true), null, null);
            var settings = new MailSettings(1, 2, "Support", "help@example.com", null, false, smtp, null, null);
            assertThrows(
                    MailUnreachable.class,
                    () -> connections.smtp(
                            settings, connections.sessionToSend(settings).orElseThrow()));
        }
    }

    @Test
    void serversInNetworksOfSomebodysOwnAreLeftAloneWhereTheOperatorSaysSo() {
        connections.allowPrivate = false;
        var closed = assertThrows(
                MailUnreachable.class,
                () -> connections.imap(imap(server.getImap().getPort(), Encryption.NONE, true, PASSWORD)));
        assertEquals(Problem.PRIVATE_ADDRESS, closed.problem());
        assertTrue(closed.getMessage().contains("helpdesk.mail.allow.private"), closed.getMessage());
        var smtp = new SmtpServer(
                new ServerAddress("127.0.0.1", server.getSmtp().getPort(), Encryption.NONE, true), null, null);
        var settings = new MailSettings(1, 2, "Support", "help@example.com", null, false, smtp, null, null);
        assertEquals(
                Problem.PRIVATE_ADDRESS,
                assertThrows(
                                MailUnreachable.class,
                                () -> connections.smtp(
                                        settings,
                                        connections.sessionToSend(settings).orElseThrow()))
                        .problem());
    }

    @Test
    void whatIsWrongIsToldApart() {
        int imaps = server.getImaps().getPort();
        int imap = server.getImap().getPort();
        assertEquals(Problem.CERTIFICATE, problem(imap(imaps, Encryption.TLS, true, PASSWORD)));
        assertEquals(Problem.LOGIN_REFUSED, problem(imap(imap, Encryption.NONE, true, "wrong")));
        server.stop();
        assertEquals(Problem.NOT_REACHED, problem(imap(imap, Encryption.NONE, true, PASSWORD)));
        var nowhere = new ServerAddress("nobody.invalid", imap, Encryption.NONE, true);
        assertEquals(
                Problem.HOST_UNKNOWN,
                problem(new MailSettings(
                        1,
                        2,
                        "Support",
                        "help@example.com",
                        null,
                        false,
                        null,
                        new ImapServer(nowhere, new Login("help", PASSWORD, null), "INBOX", null, null),
                        null)));
    }

    private Problem problem(MailSettings settings) {
        return assertThrows(MailUnreachable.class, () -> connections.imap(settings))
                .problem();
    }

    @Test
    void nothingSaysAPassword() {
        var settings = imap(1, Encryption.NONE, true, PASSWORD);
        assertFalse(settings.toString().contains(PASSWORD));
        var oauth = new MailOAuth("google", "client", PASSWORD, null, PASSWORD, PASSWORD, null);
        assertFalse(oauth.toString().contains(PASSWORD));
        assertEquals("TokenAnswer[expiresAt=null]", new TokenAnswer(PASSWORD, PASSWORD, null, PASSWORD).toString());
    }
}
