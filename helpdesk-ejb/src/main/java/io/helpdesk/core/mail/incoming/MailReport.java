package io.helpdesk.core.mail.incoming;

import java.util.List;

/**
 * What a mail reports of another one (RFC 3464, RFC 8098).
 *
 * @param outcome what became of that mail
 * @param ids under which that mail may be known, without angle brackets, the likeliest first
 * @param reason why it failed, for people to read, on one line; null otherwise
 */
public record MailReport(Outcome outcome, List<String> ids, String reason) {

    /** What became of a mail. */
    public enum Outcome {
        FAILED,
        /** Somebody goes on trying. */
        DELAYED,
        DELIVERED,
        READ
    }
}
