package io.helpdesk.api.mail;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.mail.IncomingMail.Taken;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import java.nio.file.Path;
import java.util.Optional;

/** Addresses at which mail servers hand over the mail of an inbox, one for an inbox. */
public interface MailDoors {

    /**
     * Where an inbox's mail is handed over.
     *
     * @param token names it in its address, and nobody else knows it
     * @param secret signs what is handed over; for administrators and the mail server
     */
    record MailDoor(long inboxId, String token, String secret) {}

    /**
     * Who handed a mail over, and when (Standard Webhooks 1.0.0).
     *
     * @param id any name of this attempt
     * @param timestamp seconds since 1970, in digits
     * @param signatures {@code v1,} and the Base64 of the HMAC with SHA-256, under the secret's UTF-8 bytes, of id, dot, timestamp,
     *     dot and the mail's bytes; several with blanks between them
     */
    record Signature(String id, String timestamp, String signatures) {}

    /**
     * Makes a new address and a new secret, in place of those before.
     *
     * @throws NotFound {@code "inbox"}
     * @throws Invalid {@code "mail"}: {@code inbox} NOT_ALLOWED where no mails come in
     */
    MailDoor open(Caller caller, long inboxId);

    /**
     * The one there is.
     *
     * @throws NotFound {@code "inbox"}
     */
    Optional<MailDoor> find(Caller caller, long inboxId);

    /**
     * Nothing is handed over any more.
     *
     * @throws NotFound {@code "inbox"}
     */
    void close(Caller caller, long inboxId);

    /**
     * Takes in what was handed over, as {@link IncomingMail#receive}.
     *
     * @param caller whom the gatekeeper admitted by {@link io.helpdesk.api.caller.Credential.MailDoorToken}
     * @param token of the door
     * @throws Unauthenticated {@code "signature"} if it is none, or older or newer than five minutes
     * @throws NotFound {@code "inbox"}
     * @throws Invalid {@code "mail"}
     */
    Taken deliver(Caller caller, String token, Signature signature, Path mail);
}
