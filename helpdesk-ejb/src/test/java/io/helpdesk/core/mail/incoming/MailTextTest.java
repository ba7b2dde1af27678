package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.conversation.message.MessageRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mail for each trap in its text. */
class MailTextTest {

    @TempDir
    Path directory;

    private Mails mails;

    @BeforeEach
    void mails() {
        mails = new Mails(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8, Zażółć 😀",
        "iso-8859-15, ISO-8859-15, 5 € für Œuvre",
        "iso-8859-2, ISO-8859-2, Zażółć gęślą",
        "koi8-r, KOI8-R, Привет",
        "windows-1251, windows-1251, Привет",
        "iso-2022-jp, ISO-2022-JP, こんにちは",
        "shift_jis, windows-31j, こんにちは①",
        "euc-jp, EUC-JP, こんにちは",
        "gb2312, GB18030, 你好镕",
        "big5, Big5, 你好",
        "ks_c_5601-1987, x-windows-949, 안녕하세요",
        "iso-8859-8-i, ISO-8859-8, שלום",
        "windows-1256, windows-1256, مرحبا",
        "utf-16, UTF-16, wide"
    })
    void charsets(String label, String charset, String text) {
        assertEquals(
                text,
                mails.withBody("text/plain; charset=" + label, "base64", Mails.base64(charset, text))
                        .content()
                        .body());
    }

    @ParameterizedTest
    @CsvSource({
        "us-ascii, UTF-8, Zürich",
        "iso-8859-1, UTF-8, Zürich",
        "utf-8, windows-1252, Zürich",
        "x-nobody-knows, windows-1252, Zürich",
        "'\"utf8\"', UTF-8, Zürich",
        "iso-8859-1, windows-1252, „so“ – 5 €"
    })
    void brokenLabels(String label, String charset, String text) {
        assertEquals(
                text,
                mails.withBody("text/plain; charset=" + label, "8bit", Mails.in(charset, text))
                        .content()
                        .body());
    }

    @Test
    void quotedPrintable() {
        assertEquals(
                "Straße = gut, nicht wahr",
                mails.withBody("text/plain; charset=utf-8", "quoted-printable", "Stra=C3=9Fe =3D gut,=", " nicht wahr")
                        .content()
                        .body());
    }

    @Test
    void quotedPrintableThatIsNone() {
        assertTrue(mails.withBody("text/plain", "quoted-printable", "100 =% sure")
                .content()
                .body()
                .contains("sure"));
    }

    @Test
    void base64WithRubbishInIt() {
        assertEquals(
                "Hello there",
                mails.withBody("text/plain", "base64", "SGVs*bG8g", "!!dGhlcmU")
                        .content()
                        .body());
    }

    @Test
    void anUnknownEncoding() {
        assertEquals(
                "as it is",
                mails.withBody("text/plain", "x-own", "as it is").content().body());
    }

    @Test
    void aContentTypeThatBreaksTheRules() {
        assertEquals(
                "Zürich",
                mails.withBody("text/plain charset=\"utf-8", "8bit", Mails.in("UTF-8", "Zürich"))
                        .content()
                        .body());
    }

    @Test
    void aContentTypeOfOneWord() {
        assertEquals("Hello", mails.withBody("text", "7bit", "Hello").content().body());
    }

    @Test
    void flowed() {
        assertEquals(
                "One line that was broken.\n\n> quoted on two lines\n-- \nAnn",
                mails.withBody(
                                "text/plain; format=flowed",
                                "7bit",
                                "One line ",
                                "that was broken.",
                                "",
                                "> quoted on ",
                                "> two lines",
                                "-- ",
                                "Ann")
                        .content()
                        .body());
    }

    @Test
    void flowedWithoutBlanks() {
        assertEquals(
                "日本語",
                mails.withBody(
                                "text/plain; charset=utf-8; format=flowed; delsp=yes",
                                "8bit",
                                Mails.in("UTF-8", "日本 "),
                                Mails.in("UTF-8", "語"))
                        .content()
                        .body());
    }

    @Test
    void noBody() {
        var mail = mails.read("From: ann@example.com", "Subject: nothing else");
        assertEquals("", mail.content().body());
        assertEquals(0, mail.files().size());
    }

    @Test
    void nothingThatADatabaseCannotStore() {
        assertEquals(
                "ab", mails.withBody("text/plain", "8bit", "a\u0000b").content().body());
    }

    @Test
    void htmlAlone() {
        var content = mails.withBody(
                        "text/html; charset=utf-8",
                        "7bit",
                        "<html><head><title>t</title><style>p{}</style></head><body><p onclick=\"x()\">One</p><p>Two</p></body></html>")
                .content();
        assertTrue(content.html());
        assertEquals("<p>One</p><p>Two</p>", content.body());
        assertEquals(content.body().length(), content.quotedFrom());
    }

    @Test
    void htmlThatSaysItsCharsetItself() {
        assertEquals(
                "<p>Привет</p>",
                mails.withBody(
                                "text/html",
                                "8bit",
                                "<meta charset=\"windows-1251\"><p>" + Mails.in("windows-1251", "Привет") + "</p>")
                        .content()
                        .body());
    }

    @Test
    void whatHtmlMustNotDo() {
        var body = mails.withBody(
                        "text/html",
                        "7bit",
                        "<script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">a</a>",
                        "<svg><script>alert(1)</script></svg><iframe src=\"https://x.test\"></iframe><form action=\"https://x.test\">",
                        "<input name=p></form><p style=\"background:url(https://x.test/p)\">text</p><base href=\"https://x.test\">",
                        "<meta http-equiv=refresh content=\"0;url=https://x.test\"><a href=\"data:text/html,x\">b</a>")
                .content()
                .body();
        for (var evil : new String[] {
            "script", "alert", "onerror", "javascript", "iframe", "form", "input", "style", "x.test", "data:"
        }) {
            assertFalse(body.contains(evil), evil + " in " + body);
        }
        assertTrue(body.contains("<p>text</p>"), body);
    }

    @Test
    void picturesFromElsewhereAreNotLoaded() {
        var body = mails.withBody(
                        "text/html",
                        "7bit",
                        "<p>a <img src=\"https://x.test/p.gif\" alt=\"b\"> <img src=\"cid:one\"> <img src=\"//x.test/q\"></p>")
                .content()
                .body();
        assertFalse(body.contains(" src=\"http") || body.contains(" src=\"//"), body);
        assertTrue(body.contains("data-remote-src=\"https://x.test/p.gif\""), body);
        assertTrue(body.contains("src=\"cid:one\""), body);
    }

    @Test
    void linksSayNothingOfWhereTheyAre() {
        assertEquals(
                "<a href=\"https://example.com/\" rel=\"noopener noreferrer nofollow\">x</a>",
                mails.withBody(
                                "text/html",
                                "7bit",
                                "<a href=\"https://example.com/\" target=_blank ping=\"https://x.test\">x</a>")
                        .content()
                        .body());
    }

    @Test
    void textThatIsTooLongIsCutAndKeptAsAFile() {
        var mail = mails.withBody("text/plain", "7bit", ("x".repeat(70) + "\r\n").repeat(3000));
        assertEquals(MessageRules.CONTENT, mail.content().body().length());
        assertEquals("message.txt", mail.files().get(0).name());
        assertEquals(71 * 3000 + 1, Mails.bytes(mail.files().get(0)).length);
    }

    @Test
    void htmlThatIsTooLongIsReadAsTextAndKeptAsAFile() {
        var mail = mails.withBody("text/html", "7bit", "<b>x</b> ".repeat(20_000));
        assertFalse(mail.content().html());
        assertTrue(mail.content().body().startsWith("x x x"));
        assertEquals("message.html", mail.files().get(0).name());
    }

    @Test
    void deepHtml() {
        var mail = mails.withBody("text/html", "7bit", "<div>".repeat(10_000) + "deep");
        assertTrue(mail.content().body().contains("deep"));
    }

    @Test
    void aMailThatIsTooLarge() {
        var bytes = ("From: ann@example.com\r\n\r\n" + "x".repeat(1_000_001)).getBytes(StandardCharsets.US_ASCII);
        var refused = org.junit.jupiter.api.Assertions.assertThrows(UnreadableMail.class, () -> mails.tried(bytes));
        assertTrue(refused.getMessage().contains("1000000"), refused.getMessage());
    }

    @Test
    void nothingAtAll() {
        org.junit.jupiter.api.Assertions.assertThrows(UnreadableMail.class, () -> mails.tried(new byte[0]));
    }
}
