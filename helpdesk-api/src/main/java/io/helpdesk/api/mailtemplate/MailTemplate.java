package io.helpdesk.api.mailtemplate;

import java.time.Instant;

/**
 * What mails of a kind are to look like. Kept, and obeyed by nothing yet.
 *
 * @param subject null for none
 * @param body HTML with placeholders, as it was written
 * @param usual whether it is the one of its kind that is taken where none is named
 */
public record MailTemplate(
        long id,
        long accountId,
        Kind kind,
        String name,
        String subject,
        String body,
        boolean usual,
        Instant createdAt,
        Instant updatedAt) {

    /** Which mails. */
    public enum Kind {
        /** Replies to contacts. */
        OUTGOING,
        /** Those that tell agents of something. */
        NOTIFICATION
    }
}
