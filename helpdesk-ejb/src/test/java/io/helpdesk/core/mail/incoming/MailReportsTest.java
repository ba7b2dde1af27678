package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.mail.incoming.MailReport.Outcome;
import io.helpdesk.core.mail.incoming.ReceivedMail.Machine;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes from programs: reports of what was sent, and answers that nobody wrote. */
class MailReportsTest {

    @TempDir
    Path directory;

    private Mails mails;

    @BeforeEach
    void mails() {
        mails = new Mails(directory);
    }

    private MailReport formal(String type, String status, String original) {
        return mails.read(
                        "From: MAILER-DAEMON@mx.example.com",
                        "Auto-Submitted: auto-replied",
                        "Subject: Undelivered Mail Returned to Sender",
                        "Content-Type: multipart/report; report-type=" + type + "; boundary=b",
                        "",
                        "--b",
                        "",
                        "This is the mail system.",
                        "--b",
                        "Content-Type: message/" + type,
                        "",
                        status.replace("\n", "\r\n"),
                        "--b",
                        original.replace("\n", "\r\n"),
                        "--b--")
                .report();
    }

    @Test
    void failed() {
        var report = formal(
                "delivery-status",
                "Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; ann@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user\n here",
                "Content-Type: message/rfc822\n\nMessage-ID: <m1@acme.test>\nSubject: Re: Order\n\nwords");
        assertEquals(Outcome.FAILED, report.outcome());
        assertEquals("m1@acme.test", report.ids().get(0));
        assertEquals("550 5.1.1 No such user here (ann@example.com)", report.reason());
    }

    @Test
    void headersAlone() {
        var report = formal(
                "delivery-status",
                "Reporting-MTA: dns; mx\n\nAction: failed\nStatus: 5.2.2",
                "Content-Type: text/rfc822-headers\n\nMessage-ID: <m2@acme.test>");
        assertEquals("m2@acme.test", report.ids().get(0));
        assertEquals("5.2.2", report.reason());
    }

    @Test
    void delayed() {
        assertEquals(
                Outcome.DELAYED,
                formal(
                                "delivery-status",
                                "X: y\n\nAction: delayed\nStatus: 4.4.1",
                                "Content-Type: text/rfc822-headers\n\nMessage-ID: <m@acme.test>")
                        .outcome());
    }

    @Test
    void oneOfTwoFailed() {
        var report = formal(
                "delivery-status",
                "X: y\n\nFinal-Recipient: rfc822; a@x.test\nAction: delivered\n\nFinal-Recipient: rfc822; b@x.test\nAction: failed\nStatus: 5.0.0",
                "Content-Type: text/rfc822-headers\n\nMessage-ID: <m@acme.test>");
        assertEquals(Outcome.FAILED, report.outcome());
        assertEquals("5.0.0 (b@x.test)", report.reason());
    }

    @Test
    void read() {
        var report = formal(
                "disposition-notification",
                "Final-Recipient: rfc822; ann@example.com\nOriginal-Message-ID: <m3@acme.test>\nDisposition: manual-action/MDN-sent-manually; displayed",
                "Content-Type: text/plain\n\n");
        assertEquals(Outcome.READ, report.outcome());
        assertEquals("m3@acme.test", report.ids().get(0));
        assertNull(report.reason());
    }

    @Test
    void qmail() {
        var report = mails.read(
                        "From: MAILER-DAEMON@mx.example.com",
                        "Subject: failure notice",
                        "",
                        "Hi. This is the qmail-send program at mx.example.com.",
                        "<ann@example.com>:",
                        "192.0.2.1 does not like recipient.",
                        "Remote host said: 550 no mailbox here",
                        "",
                        "--- Below this line is a copy of the message.",
                        "",
                        "Message-ID: <m4@acme.test>",
                        "Subject: Re: Order")
                .report();
        assertEquals(Outcome.FAILED, report.outcome());
        assertEquals("m4@acme.test", report.ids().get(0));
        assertEquals("550 no mailbox here", report.reason());
    }

    @Test
    void exim() {
        var report = mails.read(
                        "From: Mail Delivery System <Mailer-Daemon@mx.example.com>",
                        "X-Failed-Recipients: ann@example.com",
                        "In-Reply-To: <m5@acme.test>",
                        "Subject: Mail delivery failed: returning message to sender",
                        "",
                        "A message that you sent could not be delivered.")
                .report();
        assertEquals("m5@acme.test", report.ids().get(0));
        assertEquals("A message that you sent could not be delivered.", report.reason());
    }

    @Test
    void aPersonWhoWritesOfAFailure() {
        assertNull(mails.read("From: ann@example.com", "Subject: Undelivered parcel", "", "550 parcels")
                .report());
    }

    @Test
    void aReportThatCannotBeReadReportsNothing() {
        assertNull(formal("delivery-status", "rubbish", "Content-Type: text/plain\n\nx"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied; owner-email=\"x\" | REPLIED",
                "Auto-Submitted: auto-generated | GENERATED",
                "Auto-Submitted: no | PERSON",
                "Precedence: bulk | BULK",
                "Precedence: auto_reply | REPLIED",
                "List-Id: <l.example.com> | BULK",
                "List-Unsubscribe: <mailto:x@example.com> | BULK",
                "X-Autoreply: yes | REPLIED",
                "Return-Path: <> | GENERATED",
                "Subject: Automatic reply: Order late | REPLIED",
                "Subject: Abwesenheit: bis Montag | REPLIED",
                "Subject: My automatic replies fail | PERSON"
            })
    void machines(String header, Machine machine) {
        assertEquals(machine, mails.withHeaders("From: ann@example.com", header).machine());
    }

    @Test
    void aMailOfADeskLikeThisOne() {
        var mail =
                mails.withHeaders("From: ann@example.com", "X-Helpdesk-Message: 6f1c2f3e-0000-4000-8000-000000000001");
        assertNotNull(mail.ids().ofDesk());
        assertTrue(mail.ids().ofDesk().startsWith("6f1c"));
    }
}
