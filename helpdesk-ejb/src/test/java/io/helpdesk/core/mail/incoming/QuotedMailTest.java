package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.text.PlainText;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is quoted at the end of an answer is apart; no word is lost. */
class QuotedMailTest {

    @TempDir
    Path directory;

    private Mails mails;

    @BeforeEach
    void mails() {
        mails = new Mails(directory);
    }

    private void assertText(String reply, String... lines) {
        var content = mails.withBody("text/plain; charset=utf-8", "8bit", Mails.in("UTF-8", String.join("\r\n", lines)))
                .content();
        assertEquals(reply, content.body().substring(0, content.quotedFrom()).strip());
        assertEquals(String.join("\n", lines).strip(), content.body());
    }

    private void assertHtml(String reply, String quoted, String html) {
        var content = mails.withBody("text/html", "7bit", html).content();
        assertEquals(reply, PlainText.of(content.body().substring(0, content.quotedFrom())));
        assertEquals(quoted, PlainText.of(content.body().substring(content.quotedFrom())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Fri, 27 Nov 2026 at 10:00, Support <help@acme.test> wrote:",
                "Am 27.11.26 um 10:00 schrieb Support:",
                "Le ven. 27 nov. 2026 à 10:00, Support <help@acme.test> a écrit :",
                "El vie, 27 nov 2026, Support escribió:",
                "Il giorno ven 27 nov 2026 alle ore 10:00 Support ha scritto:",
                "Op vr 27 nov. 2026 om 10:00 schreef Support <help@acme.test>:",
                "2026年11月27日 10:00 Support <help@acme.test>:"
            })
    void attributions(String line) {
        assertText("It works.", "It works.", "", line, "> Does it work?", ">", "> Support");
    }

    @Test
    void anAttributionOnTwoLines() {
        assertText(
                "Yes",
                "Yes",
                "",
                "On Fri, 27 Nov 2026 at 10:00, Support Team of Acme",
                "<help@acme.test> wrote:",
                "",
                "> Well?");
    }

    @Test
    void originalMessage() {
        assertText("Yes", "Yes", "", "-----Original Message-----", "From: Support", "Sent: Friday", "", "Well?");
    }

    @Test
    void aLineAboveASender() {
        assertText("Yes", "Yes", "________________________________", "From: Support <help@acme.test>", "Well?");
    }

    @Test
    void anAnswerBelowWhatItQuotes() {
        assertText("> Well?\nYes", "> Well?", "Yes");
    }

    @Test
    void answersInBetween() {
        var all = "> One?\nYes\n> Two?\nNo";
        assertText(all, all.split("\n"));
    }

    @Test
    void nothingButWhatIsQuoted() {
        assertText("> Well?", "> Well?");
    }

    @Test
    void wordsThatLookLikeAnAttribution() {
        assertText("On Monday Bob wrote:\nI am here.", "On Monday Bob wrote:", "I am here.");
    }

    @Test
    void gmail() {
        assertHtml(
                "Thanks",
                "On Fri Support wrote:\n\nWell?",
                "<div dir=ltr>Thanks</div><br><div class=\"gmail_quote\"><div class=gmail_attr>On Fri Support wrote:<br></div>"
                        + "<blockquote class=gmail_quote>Well?</blockquote></div>");
    }

    @Test
    void apple() {
        assertHtml(
                "Thanks",
                "On Fri, Support wrote:\n\nWell?",
                "<div>Thanks</div><div>On Fri, Support wrote:</div><br><blockquote type=\"cite\">Well?</blockquote>");
    }

    @Test
    void outlook() {
        assertHtml(
                "Thanks",
                "From: Support\nSent: Friday\n\nWell?",
                "<div>Thanks</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">From: Support<br>Sent: Friday</div><p>Well?</p>");
    }

    @Test
    void outlookForWindows() {
        assertHtml(
                "Thanks",
                "From: Support\n\nWell?",
                "<div class=WordSection1><p>Thanks</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm'><p>From: Support</p></div></div><p>Well?</p></div>");
    }

    @Test
    void thunderbird() {
        assertHtml(
                "Thanks",
                "On Friday, Support wrote:\n\nWell?",
                "<p>Thanks</p><div class=\"moz-cite-prefix\">On Friday, Support wrote:<br></div><blockquote type=cite>Well?</blockquote>");
    }

    @Test
    void anAnswerBelowInHtml() {
        assertHtml("Well?\n\nYes", "", "<blockquote type=cite>Well?</blockquote><p>Yes</p>");
    }

    @Test
    void aForwardedMailIsNotHidden() {
        assertHtml("Forwarded message\nWell?", "", "<div class=gmail_quote>Forwarded message<br>Well?</div>");
    }

    @Test
    void bothPartsAreWholeByThemselves() {
        var content = mails.withBody(
                        "text/html",
                        "7bit",
                        "<table><tr><td><p>Thanks</p><div class=gmail_quote>Well?</div></td></tr></table>")
                .content();
        var reply = content.body().substring(0, content.quotedFrom());
        assertEquals(reply.split("<table").length, reply.split("</table>", -1).length);
        assertTrue(reply.endsWith("</table>"), reply);
    }
}
