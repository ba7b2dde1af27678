package io.helpdesk.core.mail.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.core.delivery.LeasedDelivery;
import io.helpdesk.core.delivery.TransportResult;
import io.helpdesk.core.delivery.TransportResult.Verdict;
import io.helpdesk.core.mail.ConnectionsOfTests;
import io.helpdesk.core.mail.Encryption;
import io.helpdesk.core.mail.Login;
import io.helpdesk.core.mail.MailSettings;
import io.helpdesk.core.mail.ServerAddress;
import io.helpdesk.core.mail.SmtpServer;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Header;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Mailbox;
import io.helpdesk.core.outbox.EventLog.Beginning;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What servers do with a mail, and what becomes of its message then. */
class MailTransportTest {

    private static final String PASSWORD = "correct horse";

    /** As the database would give it. */
    private static final class Given extends OutgoingMails {

        private final MailSettings settings;
        private final OutgoingMail mail;

        Given(MailSettings settings, OutgoingMail mail) {
            this.settings = settings;
            this.mail = mail;
        }

        @Override
        public Optional<MailSettings> settings(long inboxId) {
            return Optional.ofNullable(settings);
        }

        @Override
        public OutgoingMail of(OfMessage leaving, String sender) {
            return mail;
        }
    }

    private static TransportResult sent(MailSettings settings, OutgoingMail mail) {
        return sent(settings, mail, "30000");
    }

    /** @param patience milliseconds for each answer */
    private static TransportResult sent(MailSettings settings, OutgoingMail mail, String patience) {
        var transport = new MailTransport();
        transport.mails = new Given(settings, mail);
        transport.connections = ConnectionsOfTests.patient(patience);
        transport.clock = Clock.systemUTC();
        var target = new MailTargetEntity(1, 2, new Beginning(0, Set.of()), Instant.EPOCH);
        return transport.send(
                new LeasedDelivery<>(1, UUID.randomUUID(), 1, 1, "message", 1L, null, null, null, null, target),
                (OfMessage) null);
    }

    private static MailSettings by(int port, Encryption encryption, boolean verified, Login login) {
        var smtp = new SmtpServer(new ServerAddress("localhost", port, encryption, verified), login, null);
        return new MailSettings(1, 2, "Support", "help@example.com", null, false, smtp, null, null);
    }

    private static MailSettings plain(int port) {
        return by(port, Encryption.NONE, true, null);
    }

    private static OutgoingMail mail(String to) {
        return new OutgoingMail(
                "8a7b2c1d-0000-4000-8000-000000000001@example.com",
                new Mailbox("help@example.com", "Ada from Support"),
                "help+conv-x@example.com",
                List.of(to),
                List.of("cc@example.org"),
                List.of("bcc@example.org"),
                "Order late - #150",
                List.of("first@example.org", "second@example.org"),
                "It is on its way.",
                "<p>It is on its way.</p>",
                List.of(),
                List.of(new Header("X-Helpdesk-Message", "8a7b2c1d")));
    }

    private static ServerSetup loopback(String protocol) {
        return new ServerSetup(0, "127.0.0.1", protocol).dynamicPort();
    }

    @Test
    void whatTheServerTakesIsSentUnderItsMessageId() throws MessagingException, IOException {
        var server = new GreenMail(loopback(ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("help@example.com", "help", PASSWORD);
            var result = sent(
                    by(server.getSmtp().getPort(), Encryption.NONE, true, new Login("help", PASSWORD, "PLAIN")),
                    mail("ann@example.org"));
            assertEquals(TransportResult.delivered(mail("x").messageId()), result);
            var received = server.getReceivedMessages();
            assertEquals(3, received.length, "to, cc and bcc");
            var one = received[0];
            assertEquals("<" + mail("x").messageId() + ">", one.getHeader("Message-ID", null));
            assertEquals("<second@example.org>", one.getHeader("In-Reply-To", null));
            assertEquals("<first@example.org>\r\n <second@example.org>", one.getHeader("References", null));
            assertEquals("help+conv-x@example.com", one.getHeader("Reply-To", null));
            assertEquals("Ada from Support <help@example.com>", one.getHeader("From", null));
            assertEquals("Order late - #150", one.getSubject());
            assertEquals("8a7b2c1d", one.getHeader("X-Helpdesk-Message", null));
            assertEquals(null, one.getHeader("Bcc", null));
        } finally {
            server.stop();
        }
    }

    @Test
    void tlsIsUsedAsTheInboxSays() {
        var server = new GreenMail(
                new ServerSetup[] {loopback(ServerSetup.PROTOCOL_SMTP), loopback(ServerSetup.PROTOCOL_SMTPS)});
        server.start();
        try {
            int tls = server.getSmtps().getPort();
            assertEquals(
                    Verdict.DELIVERED,
                    sent(by(tls, Encryption.TLS, false, null), mail("a@example.org"))
                            .verdict());
            var unknown = sent(by(tls, Encryption.TLS, true, null), mail("a@example.org"));
            assertEquals(Verdict.LATER, unknown.verdict());
            assertTrue(unknown.failure().contains("certif"), unknown.failure());
            assertEquals(3, server.getReceivedMessages().length, "nothing by a connection that nobody vouched for");
            var noStartTls =
                    sent(by(server.getSmtp().getPort(), Encryption.STARTTLS, false, null), mail("a@example.org"));
            assertTrue(noStartTls.verdict() != Verdict.DELIVERED, "not in the clear where STARTTLS is demanded");
            assertTrue(noStartTls.failure().contains("STARTTLS"), noStartTls.failure());
        } finally {
            server.stop();
        }
    }

    /** As servers say it: offered until it is used. */
    private static String offersStartTls(String said) {
        return said.startsWith("EHLO")
                ? "250-here\r\n250 STARTTLS"
                : said.startsWith("STARTTLS") ? "220 go ahead" : null;
    }

    @Test
    void startTlsIsUsedWhereItIsOfferedAndEverythingThatMattersGoesThroughIt() {
        for (var encryption : List.of(Encryption.STARTTLS, Encryption.STARTTLS_IF_OFFERED)) {
            try (var server = new ScriptedSmtp(MailTransportTest::offersStartTls)) {
                assertEquals(
                        Verdict.DELIVERED,
                        sent(by(server.port(), encryption, false, null), mail("ann@example.org"))
                                .verdict());
                assertTrue(server.sealed.stream().anyMatch(said -> said.startsWith("MAIL")), () -> "" + server.sealed);
                assertEquals(1, server.taken.size());
            }
            try (var server = new ScriptedSmtp(MailTransportTest::offersStartTls)) {
                var unknown = sent(by(server.port(), encryption, true, null), mail("ann@example.org"));
                assertEquals(Verdict.LATER, unknown.verdict());
                assertTrue(unknown.failure().contains("certif"), unknown.failure());
                assertEquals(List.of(), server.taken, "nothing to a server that nobody vouched for");
            }
        }
    }

    @Test
    void startTlsIsAskedForOnlyWhereTheInboxWantsIt() {
        try (var server = new ScriptedSmtp(MailTransportTest::offersStartTls)) {
            assertEquals(
                    Verdict.DELIVERED,
                    sent(plain(server.port()), mail("ann@example.org")).verdict());
            assertEquals(List.of(), server.sealed);
        }
        try (var server = new ScriptedSmtp(said -> null)) {
            assertEquals(
                    Verdict.DELIVERED,
                    sent(by(server.port(), Encryption.STARTTLS_IF_OFFERED, true, null), mail("ann@example.org"))
                            .verdict());
            assertEquals(List.of(), server.sealed);
        }
    }

    @Test
    void aServerThatStallsAfterTheMailIsLeftAndAskedAgain() {
        var asked = new AtomicInteger();
        try (var server = new ScriptedSmtp(
                said -> said.equals(".") && asked.getAndIncrement() == 0 ? ScriptedSmtp.STALLS : null)) {
            var stalled = sent(plain(server.port()), mail("ann@example.org"), "300");
            assertEquals(Verdict.LATER, stalled.verdict(), stalled.failure());
            assertEquals(1, server.taken.size(), "it may have arrived");
        }
        try (var server = new ScriptedSmtp(said -> said.startsWith("DATA") ? ScriptedSmtp.STALLS : null)) {
            assertEquals(
                    Verdict.LATER,
                    sent(plain(server.port()), mail("ann@example.org"), "300").verdict());
            assertEquals(List.of(), server.taken);
        }
    }

    @Test
    void aWrongPasswordIsFailedWithTheServersWords() {
        var server = new GreenMail(loopback(ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("help@example.com", "help", PASSWORD);
            var settings = by(server.getSmtp().getPort(), Encryption.NONE, true, new Login("help", "wrong", "PLAIN"));
            var result = sent(settings, mail("ann@example.org"));
            assertEquals(Verdict.REFUSED, result.verdict());
            assertTrue(result.failure().startsWith("535"), result.failure());
        } finally {
            server.stop();
        }
    }

    @Test
    void whoeverDoesNotAnswerIsAskedAgain() throws IOException {
        int nobody;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = gone.getLocalPort();
        }
        var result = sent(plain(nobody), mail("ann@example.org"));
        assertEquals(Verdict.LATER, result.verdict());
        assertTrue(result.failure().contains(Integer.toString(nobody)), result.failure());
        try (var server = new ScriptedSmtp(command -> ScriptedSmtp.HANGS_UP)) {
            assertEquals(
                    Verdict.LATER,
                    sent(plain(server.port()), mail("ann@example.org")).verdict());
        }
    }

    private static TransportResult answered(String command, String answer) {
        try (var server = new ScriptedSmtp(said -> said.startsWith(command) ? answer : null)) {
            return sent(plain(server.port()), mail("ann@example.org"));
        }
    }

    @Test
    void finalRefusalsFailAndOthersComeAgain() {
        for (var command : List.of("MAIL", "RCPT", "DATA", ".")) {
            var refused = answered(command, "550 5.1.1 No such user here");
            assertEquals(Verdict.REFUSED, refused.verdict(), command);
            assertTrue(refused.failure().contains("No such user here"), refused.failure());
            var greylisted = answered(command, "451 4.7.1 Greylisted, come back");
            assertEquals(Verdict.POSTPONED, greylisted.verdict(), command + ": the server is not to blame");
            assertTrue(greylisted.failure().contains("Greylisted"), greylisted.failure());
        }
        assertEquals(Verdict.LATER, answered("", "421 too busy").verdict());
    }

    @Test
    void greylistingEndsWithTheSecondAttempt() {
        var asked = new AtomicInteger();
        Function<String, String> greylists =
                said -> said.startsWith("RCPT") && asked.getAndIncrement() == 0 ? "450 4.2.0 Greylisted" : null;
        try (var server = new ScriptedSmtp(greylists)) {
            assertEquals(
                    Verdict.POSTPONED,
                    sent(plain(server.port()), mail("ann@example.org")).verdict());
            assertEquals(
                    Verdict.DELIVERED,
                    sent(plain(server.port()), mail("ann@example.org")).verdict());
            assertEquals(1, server.taken.size());
        }
    }

    @Test
    void whatIsNoAddressIsNeverSent() {
        try (var server = new ScriptedSmtp(said -> null)) {
            for (var wrong : List.of("nobody", "a@b@c", "a b@example.org", "a@example.org\r\nBcc: x@example.org")) {
                assertEquals(
                        Verdict.REFUSED, sent(plain(server.port()), mail(wrong)).verdict(), wrong);
            }
            assertEquals(List.of(), server.taken);
        }
    }

    /**
     * The connection ends after the mail and before its answer, or whoever sent it dies before writing that down: then
     * somebody sends it again, and the receiver tells by the Message-ID that it is the same.
     */
    @Test
    void aSenderThatDiesFiftyTimesSendsAtLeastOnceUnderOneName() {
        var chance = new Random(20260105);
        var until = new AtomicInteger();
        try (var server = new ScriptedSmtp(
                said -> said.equals(".") && until.getAndDecrement() > 0 ? ScriptedSmtp.HANGS_UP : null)) {
            for (int death = 0; death < 50; death++) {
                server.taken.clear();
                until.set(chance.nextInt(3));
                boolean diesAfterTheAnswer = chance.nextBoolean();
                int attempts = 0;
                TransportResult result;
                do {
                    result = sent(plain(server.port()), mail("ann@example.org"));
                    attempts++;
                } while (result.verdict() == Verdict.LATER || diesAfterTheAnswer && attempts == 1);
                assertEquals(TransportResult.delivered(mail("x").messageId()), result);
                assertEquals(attempts, server.taken.size());
                assertEquals(Set.of("<" + mail("x").messageId() + ">"), names(server));
            }
        }
    }

    private static Set<String> names(ScriptedSmtp server) {
        return server.taken.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .collect(Collectors.toSet());
    }
}
