package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which conversation a mail belongs to that is an answer, a bounce, or the desk's own. */
@Tag("every-server")
class MailAnswersIT extends MailDoorTest {

    /** As libredesk 10.1 has it: by having written. A copy makes nobody a participant, in no dialect. */
    @Test
    void whoAnswersTakesPartAndWhoOnlyGetsACopyDoesNot() {
        var first = Desk.word() + "@example.com";
        var bob = address();
        long number = server.deliver(mail(address(), "Together", first, "Cc: " + bob, "", "We two ask"));
        assertEquals(1, libredesk(number, "/participants").size());
        assertEquals(
                number,
                server.deliver(mail(
                        bob,
                        "Re: Together",
                        Desk.word() + "@example.com",
                        "In-Reply-To: <" + first + ">",
                        "",
                        "I, too")));
        assertEquals(2, libredesk(number, "/participants").size());
        assertEquals(
                0,
                desk.administrator()
                        .get(desk.path("/conversations/" + number + "/participants"))
                        .send()
                        .expect(200)
                        .json()
                        .size());
    }

    @Test
    void anAnswerGoesWhereItBelongs() {
        var from = address();
        var first = Desk.word() + "@example.com";
        long number = server.deliver(mail(from, "One", first, "", "Hello"));
        var second = Desk.word() + "@example.com";
        assertEquals(
                number, server.deliver(mail(from, "Re: One", second, "In-Reply-To: <" + first + ">", "", "Me again")));
        assertEquals(
                number,
                server.deliver(mail(
                        from,
                        "Other words",
                        Desk.word() + "@example.com",
                        "References: <unknown@example.com> <" + second + "> <x@example.com>",
                        "",
                        "And again")));
        assertNotEquals(number, server.deliver(mail(from, "One", Desk.word() + "@example.com", "", "Something else")));
        assertEquals(3, messages(number).size());
    }

    @Test
    void theAddressNamesTheConversation() {
        long number = server.deliver(mail(address(), "Plus", Desk.word() + "@example.com", "", "Hello"));
        var uuid = conversation(number).get("uuid").asText();
        assertEquals(
                number,
                server.deliver(
                        "From: " + address(),
                        "To: Support <help+conv-" + uuid + "@acme.test>",
                        "Subject: no reference",
                        "",
                        "from a colleague"));
        var colleague = newest(number);
        assertEquals("from a colleague", colleague.get("content").asText());
        assertNotEquals(
                conversation(number).at("/meta/sender/email").asText(),
                colleague.at("/sender/email").asText());
    }

    @Test
    void theNumberInTheSubjectCountsForThoseWhoAreInIt() {
        var from = address();
        long number = server.deliver(mail(from, "Numbered", Desk.word() + "@example.com", "", "Hello"));
        assertEquals(
                number,
                server.deliver(mail(
                        from.toUpperCase(java.util.Locale.ROOT),
                        "Re: Numbered - #" + number,
                        Desk.word() + "@example.com",
                        "",
                        "me")));
        assertNotEquals(
                number,
                server.deliver(
                        mail(address(), "Re: Numbered - #" + number, Desk.word() + "@example.com", "", "a stranger")));
    }

    @Test
    void anAnswerReopensAndWakes() {
        var from = address();
        var first = Desk.word() + "@example.com";
        long number = server.deliver(mail(from, "Done", first, "", "Hello"));
        for (var status : List.of("resolved", "snoozed")) {
            desk.administrator()
                    .post(desk.path("/conversations/" + number + "/toggle_status"))
                    .json("{\"status\": \"" + status + "\"}")
                    .send()
                    .expect(200);
            server.deliver(mail(
                    from,
                    "Out of office: Done",
                    Desk.word() + "@example.com",
                    "Auto-Submitted: auto-replied",
                    "In-Reply-To: <" + first + ">",
                    "",
                    "away"));
            assertEquals(status, conversation(number).get("status").asText());
            assertTrue(newest(number).at("/content_attributes/email/auto_reply").asBoolean());
            server.deliver(mail(
                    from, "Re: Done", Desk.word() + "@example.com", "In-Reply-To: <" + first + ">", "", "not yet"));
            assertEquals("open", conversation(number).get("status").asText());
        }
    }

    @Test
    void answersOfProgramsOpenNothing() {
        assertEquals(
                "passed_over",
                server.outcome(mail(address(), "Automatic reply: hello", Desk.word() + "@example.com", "", "away")));
    }

    @Test
    void aBounceFailsItsMessage() {
        long number = server.deliver(mail(address(), "Bounce", Desk.word() + "@example.com", "", "Hello"));
        var id = Desk.word() + "@acme.test";
        desk.administrator()
                .post(desk.path("/conversations/" + number + "/messages"))
                .json("{\"content\": \"an answer\", \"source_id\": \"" + id + "\"}")
                .send()
                .expect(200);
        var bounce = new String[] {
            "From: MAILER-DAEMON@mx.example.com",
            "Subject: Undelivered Mail Returned to Sender",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "",
            "--b",
            "",
            "Sorry.",
            "--b",
            "Content-Type: message/delivery-status",
            "",
            "Reporting-MTA: dns; mx.example.com",
            "",
            "Final-Recipient: rfc822; ann@example.com",
            "Action: failed",
            "Status: 5.1.1",
            "Diagnostic-Code: smtp; 550 5.1.1 no such user",
            "--b",
            "Content-Type: text/rfc822-headers",
            "",
            "Message-ID: <" + id + ">",
            "--b--"
        };
        assertEquals("reported", server.outcome(bounce));
        var failed = newest(number);
        assertEquals("an answer", failed.get("content").asText());
        assertEquals("failed", failed.get("status").asText());
        assertEquals(
                "550 5.1.1 no such user (ann@example.com)",
                failed.at("/content_attributes/external_error").asText());
    }

    @Test
    void ourOwnMailIsPassedOver() {
        long number = server.deliver(mail(address(), "Own", Desk.word() + "@example.com", "", "Hello"));
        var id = Desk.word() + "@acme.test";
        desk.administrator()
                .post(desk.path("/conversations/" + number + "/messages"))
                .json("{\"content\": \"sent\", \"source_id\": \"" + id + "\"}")
                .send()
                .expect(200);
        assertEquals("passed_over", server.outcome(mail("help@acme.test", "Re: Own", id, "", "sent")));
    }
}
