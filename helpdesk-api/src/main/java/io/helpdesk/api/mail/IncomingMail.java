package io.helpdesk.api.mail;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.nio.file.Path;

/** Takes in mails as they came. Each call joins the caller's transaction or starts its own. */
public interface IncomingMail {

    /** What became of a mail that needs nobody's attention any more. */
    enum Outcome {
        /** It is a message now. */
        POSTED,
        /** It was taken in before, and nothing was done. */
        KNOWN,
        /** It told how far a message of the desk has got, which is noted on that. */
        REPORTED,
        /** Nobody wrote it: a mail of the desk itself, an answer of a program to nothing known, a report of nothing known. */
        PASSED_OVER
    }

    /**
     * A mail that was taken in.
     *
     * @param message it has become, was before, or reports of; null if there is none
     */
    record Taken(Outcome outcome, Message message) {}

    /**
     * Takes in a mail for an Email inbox, once for each of its Message-IDs there; one without is known by its bytes.
     *
     * <p>It goes to the conversation of the mail that it answers (In-Reply-To, References); else to that which the address it
     * came to names ({@code support+conv-…@}); else to that whose {@code #number} its subject has, if it is from that
     * conversation's contact or somebody who wrote there. Else a new one begins, or goes on where the inbox has one for each
     * contact. Its author is the contact with the sender's address, who is made if unknown. An answer that a program gave
     * wakes and opens nothing. A report that a mail of the desk did not arrive makes that message {@code FAILED}.
     *
     * @param mail its bytes (RFC 5322); read while this runs, and left there
     * @throws NotFound {@code "inbox"}, also for one that is not enabled
     * @throws Forbidden {@code "inbox"} outside of the caller's scope
     * @throws Invalid {@code "mail"}: {@code inbox} NOT_ALLOWED for another kind; {@code content} MALFORMED for what is no mail,
     *     or a larger one than {@code helpdesk.mail.size}, with the reason; {@code from} REQUIRED for one that names no sender,
     *     TOO_MANY when its sender has written more than {@code helpdesk.mail.per.sender} within an hour; what
     *     {@link io.helpdesk.api.channel.IncomingMessages#receive} refuses
     */
    Taken receive(Caller caller, long inboxId, Path mail);
}
