package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a program may answer. */
class AnswerableTest {

    private static final String INBOX = "help@example.com";
    private static final String ANN = "From: Ann Example <ann@example.org>\r\n";

    private static Optional<String> by(String headers) {
        try {
            var mail = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream((headers + "\r\n\r\nHello").getBytes(StandardCharsets.UTF_8)));
            return Answerable.by(new MailHeaders(mail), INBOX);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPersonIsAnsweredWhereTheMailLeftFrom() {
        assertEquals(Optional.of("ann@example.org"), by(ANN + "Subject: Hello"));
        assertEquals(Optional.of("ann@mail.example.org"), by(ANN + "Return-Path: <ann@mail.example.org>"));
        assertEquals(Optional.of("ann@example.org"), by(ANN + "Auto-Submitted: no"));
        assertEquals(Optional.of("ann.request@example.org"), by("From: ann.request@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Return-Path: <>",
                "Return-Path: nobody",
                "Return-Path: <bounce+ann=example.org@lists.example.org>",
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Precedence: list",
                "List-Id: <all.example.org>",
                "X-Auto-Response-Suppress: All",
                "Subject: Out of office",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "X-Helpdesk-Message: 00000000-0000-0000-0000-000000000000",
                "Reply-To: HELP@example.com"
            })
    void noMachineListBounceOrOwnMailIsAnswered(String header) {
        assertEquals(Optional.empty(), by(ANN + header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAILER-DAEMON@example.org",
                "no-reply@example.org",
                "donotreply+17@example.org",
                "owner-all@example.org",
                "all-request@example.org",
                "help@example.com",
                "ann\0@example.org"
            })
    void nobodyIsAnsweredWhoDoesNotRead(String from) {
        assertEquals(Optional.empty(), by("From: " + from));
    }

    @Test
    void whereNobodyHasWrittenNobodyIsAnswered() {
        assertEquals(Optional.empty(), by("Subject: from nobody"));
    }
}
