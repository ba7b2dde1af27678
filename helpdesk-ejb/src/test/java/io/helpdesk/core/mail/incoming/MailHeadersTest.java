package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mail for each trap in its headers. */
class MailHeadersTest {

    @TempDir
    Path directory;

    private Mails mails;

    @BeforeEach
    void mails() {
        mails = new Mails(directory);
    }

    private String subject(String written) {
        return mails.withHeaders("From: ann@example.com", "Subject: " + written).subject();
    }

    private MailAddress from(String written) {
        return mails.withHeaders("From: " + written).from();
    }

    @Test
    void plain() {
        var mail = mails.withHeaders(
                "From: Ann Example <ann@example.com>",
                "To: Support <help@acme.test>, bob@example.com",
                "Cc: \"Carr, Cleo\" <cleo@example.com>",
                "Reply-To: other@example.com",
                "Date: Fri, 27 Nov 2026 10:00:00 +0100",
                "Message-ID: <one@example.com>",
                "In-Reply-To: <zero@acme.test>",
                "References: <first@acme.test> <zero@acme.test>",
                "Subject: Order late");
        assertEquals(new MailAddress("Ann Example", "ann@example.com"), mail.from());
        assertEquals(
                List.of(new MailAddress("Support", "help@acme.test"), new MailAddress(null, "bob@example.com")),
                mail.recipients().to());
        assertEquals(
                List.of(new MailAddress("Carr, Cleo", "cleo@example.com")),
                mail.recipients().cc());
        assertEquals(
                List.of(new MailAddress(null, "other@example.com")),
                mail.recipients().replyTo());
        assertEquals(Instant.parse("2026-11-27T09:00:00Z"), mail.sentAt());
        assertEquals("one@example.com", mail.ids().own());
        assertEquals(List.of("zero@acme.test", "first@acme.test"), mail.ids().before());
        assertEquals("Order late", mail.subject());
        assertEquals("Hello", mail.content().body());
    }

    @Test
    void subjectInEncodedWords() {
        assertEquals("Grüße aus Köln", subject("=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus?= =?utf-8?B?IEvDtmxu?="));
    }

    @Test
    void aCharacterThatBeginsInOneWordAndEndsInTheNext() {
        assertEquals("日本", subject("=?UTF-8?B?5pel5g==?= =?UTF-8?B?nKw=?="));
    }

    @Test
    void encodedWordsInsideOfOthers() {
        assertEquals("Re:é-now", subject("Re:=?ISO-8859-1?Q?=E9?=-now"));
    }

    @Test
    void anEncodedWordWithBlanksInIt() {
        assertEquals("two words", subject("=?utf-8?q?two words?="));
    }

    @Test
    void anEncodedWordWithALanguage() {
        assertEquals("Bön", subject("=?utf-8*sv?q?B=C3=B6n?="));
    }

    @Test
    void anEncodedWordOfAnUnknownCharset() {
        assertEquals("é", subject("=?x-nobody-knows?q?=C3=A9?="));
    }

    @Test
    void anEncodedWordThatIsNone() {
        assertEquals("=?utf-8?x?abc?= and =?", subject("=?utf-8?x?abc?= and =?"));
    }

    @Test
    void bytesOfUtf8() {
        assertEquals("Привет", subject(Mails.in("UTF-8", "Привет")));
    }

    @Test
    void bytesOfWindows() {
        assertEquals("Größe „groß“", subject(Mails.in("windows-1252", "Größe „groß“")));
    }

    @Test
    void foldedOverLines() {
        assertEquals(
                "A very long subject goes on",
                subject("A very long\r\n subject\r\n\tgoes on").replace('\t', ' '));
    }

    @Test
    void twoSubjects() {
        assertEquals("one", mails.withHeaders("Subject: one", "Subject: two").subject());
    }

    @Test
    void noSubjectAndNoSender() {
        var mail = mails.withHeaders("To: help@acme.test");
        assertEquals("", mail.subject());
        assertNull(mail.from());
        assertNull(mail.ids().own());
        assertNull(mail.sentAt());
    }

    @Test
    void aSubjectWithoutEnd() {
        assertEquals(900, subject("x".repeat(5000)).length());
    }

    @Test
    void controlCharactersInTheSubject() {
        assertEquals("a b", subject("a\u0007\u0000b"));
    }

    @Test
    void aNameInQuotesWithACommaAndQuotes() {
        assertEquals(
                new MailAddress("Ann \"A\" Example, Ltd.", "ann@example.com"),
                from("\"Ann \\\"A\\\" Example, Ltd.\" <ann@example.com>"));
    }

    @Test
    void aNameOfTwoEncodedWordsWithAComma() {
        assertEquals(
                new MailAddress("Müller, Änne", "a@example.com"),
                from("=?utf-8?q?M=C3=BCller=2C?= =?utf-8?q?_=C3=84nne?= <a@example.com>"));
    }

    @Test
    void anEncodedNameInQuotes() {
        assertEquals(new MailAddress("Łukasz", "l@example.com"), from("\"=?utf-8?B?xYF1a2Fzeg==?=\" <l@example.com>"));
    }

    @Test
    void aNameInAComment() {
        assertEquals("ann@example.com", from("ann@example.com (Ann Example)").address());
    }

    @Test
    void anAddressInUtf8() {
        assertEquals(
                new MailAddress("Юлия", "юлия@пример.example"), from(Mails.in("UTF-8", "Юлия <юлия@пример.example>")));
    }

    @Test
    void addressesBetweenRubbish() {
        assertEquals("ann@example.com", from("Ann <<ann@example.com>; ,,").address());
    }

    @Test
    void aSenderInsteadOfAnAuthor() {
        assertEquals(
                "desk@example.com",
                mails.withHeaders("From: nobody", "Sender: desk@example.com")
                        .from()
                        .address());
    }

    @Test
    void aGroup() {
        var to = mails.withHeaders("To: Friends: ann@example.com, Bob <bob@example.com>;, c@example.com")
                .recipients()
                .to();
        assertEquals(
                List.of("ann@example.com", "bob@example.com", "c@example.com"),
                to.stream().map(MailAddress::address).toList());
    }

    @Test
    void undisclosedRecipients() {
        assertEquals(
                List.of(),
                mails.withHeaders("To: undisclosed-recipients:;").recipients().to());
    }

    @Test
    void whereItWasDeliveredTo() {
        var mail = mails.withHeaders("Delivered-To: help@acme.test", "X-Original-To: help+conv-1@acme.test");
        assertEquals(
                List.of("help@acme.test", "help+conv-1@acme.test"),
                mail.recipients().delivered());
    }

    @Test
    void idsWithoutBracketsOrWithBlanks() {
        var mail = mails.withHeaders("Message-ID: bare@example.com", "References: < a@x.test >,<b@x.test>");
        assertEquals("bare@example.com", mail.ids().own());
        assertEquals(List.of("a@x.test", "b@x.test"), mail.ids().references());
    }

    @Test
    void aThousandReferences() {
        var references = new StringBuilder("References:");
        for (int i = 0; i < 1000; i++) {
            references.append("\r\n <").append(i).append("@x.test>");
        }
        assertEquals(50, mails.withHeaders(references.toString()).ids().before().size());
    }

    @Test
    void aDateThatIsNone() {
        assertNull(mails.withHeaders("Date: next Tuesday, perhaps").sentAt());
    }

    @Test
    void linesThatEndWithoutReturn() {
        var mail = mails.read("From: ann@example.com\nSubject: bare\n\nline\nanother\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals("bare", mail.subject());
        assertEquals("line\nanother", mail.content().body());
    }
}
