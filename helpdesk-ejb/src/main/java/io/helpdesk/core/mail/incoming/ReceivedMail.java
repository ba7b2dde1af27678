package io.helpdesk.core.mail.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a mail says, whatever was wrong with the way it said it. No part of it is null unless that is said.
 *
 * @param from who wrote it; null if no address can be read
 * @param subject on one line; empty for none
 * @param sentAt as the sender's clock had it; null if that cannot be read
 * @param files everything that is not shown as text, pictures inside of the text included
 * @param report what it reports of another mail; null if it is not a report
 */
public record ReceivedMail(
        Ids ids,
        MailAddress from,
        Recipients recipients,
        String subject,
        Instant sentAt,
        Content content,
        List<MailFile> files,
        Machine machine,
        MailReport report) {

    private static final int MOST_BEFORE = 50;

    /**
     * Names of mails, without angle brackets.
     *
     * @param own null for a mail that names itself not at all
     * @param inReplyTo the mail that it answers, as it says; null for none
     * @param references the mails before it, the oldest first
     * @param ofDesk the message of a desk like this one that it is, by its own header; null for mails of others
     */
    public record Ids(String own, String inReplyTo, List<String> references, String ofDesk) {

        /** Those of the mails before it, the likeliest to be answered first. */
        List<String> before() {
            var backwards = new ArrayList<>(references);
            Collections.reverse(backwards);
            return Stream.concat(Stream.ofNullable(inReplyTo), backwards.stream())
                    .distinct()
                    .limit(MOST_BEFORE)
                    .toList();
        }
    }

    /**
     * To whom it goes.
     *
     * @param delivered addresses that servers on the way have noted, which may be in none of the other lists
     */
    public record Recipients(
            List<MailAddress> replyTo, List<MailAddress> to, List<MailAddress> cc, List<String> delivered) {}

    /**
     * What is there to read.
     *
     * @param body cleaned HTML, or plain text with {@code \n} between lines; empty for none
     * @param html whether it is HTML
     * @param quotedFrom where in the body the quoted part begins, which goes to its end; its length if there is none. Of HTML
     *     both parts are complete by themselves
     * @param multipart whether the mail had more than one part
     * @param original the HTML as it came; null if there was none, or if it is among the files
     */
    public record Content(String body, boolean html, int quotedFrom, boolean multipart, MailFile original) {}

    /** Whether a person has written it (RFC 3834, RFC 2919, RFC 2369 and what was usual before). */
    public enum Machine {
        /** As far as the headers tell. */
        PERSON,
        /** It goes to many: a list, a newsletter. */
        BULK,
        /** A program has made it, for a reason of its own. */
        GENERATED,
        /** A program has answered a mail: nobody is there, or it was received. */
        REPLIED
    }
}
