package io.helpdesk.api.mail;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.NotFound;
import java.time.Instant;
import java.util.Optional;

/** The mailboxes that are read for inboxes, for administrators. */
public interface Mailboxes {

    /**
     * How it stands with a mailbox.
     *
     * @param lookedAt when it was last tried to look into it; null for never
     * @param dueAt when that is tried again
     * @param failingSince since when every look has failed; null if the last one has not
     * @param failure why, in the words of the mail server where it said any; null likewise
     */
    record Mailbox(long inboxId, Instant lookedAt, Instant dueAt, Instant failingSince, String failure) {}

    /**
     * A mail that was not taken in and is still in its mailbox.
     *
     * @param uid of the mail there (RFC 3501)
     * @param size in bytes; negative for unknown
     * @param messageId without angle brackets; null for unknown, as the next two
     * @param reason why, for people to read
     * @param told who was told; null for nobody
     */
    record SetAsideMail(
            long id,
            long uid,
            long size,
            String messageId,
            String sender,
            String subject,
            String reason,
            String told,
            Instant createdAt) {}

    /**
     * @return empty if none was looked into yet
     * @throws NotFound {@code "inbox"}
     */
    Optional<Mailbox> find(Caller caller, long inboxId);

    /**
     * The newest first.
     *
     * @throws NotFound {@code "inbox"}
     */
    Page<SetAsideMail> setAside(Caller caller, long inboxId, PageRequest page);
}
