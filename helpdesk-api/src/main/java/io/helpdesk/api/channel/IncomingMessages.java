package io.helpdesk.api.channel;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;

/** What a channel hears from its provider. Each call joins the caller's transaction or starts its own. */
public interface IncomingMessages {

    /**
     * A message that is stored.
     *
     * @param repeated whether it was there already, and nothing was done
     */
    record Received(Message message, boolean repeated) {}

    /**
     * Takes in what a contact wrote, once for each source id in the inbox, with everything that a contact's message causes.
     * Contact and session are found or made. It goes to the session's newest conversation where the inbox has one for
     * each session, which reopens it; elsewhere to the newest that is not resolved; else to a new one.
     *
     * @throws NotFound {@code "inbox"}, {@code "file"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     * @throws Invalid {@code "message"}: {@code source_id} or {@code address} REQUIRED, TOO_LONG, any text MALFORMED; {@code "session"}, {@code
     *     "contact"}
     */
    Received receive(Caller caller, IncomingMessage message);

    /**
     * Notes how far a message that was sent has got. Later reports of less are passed over: it goes from sent to delivered
     * to read, and fails only before it was delivered.
     *
     * @param sourceId what {@link SendResult.Sent} called it
     * @param reason why it failed, for people to read; null otherwise
     * @return as stored
     * @throws NotFound {@code "message"}, also while the answer of {@link Channel#send} is not written down yet: have the
     *     provider repeat it
     * @throws Invalid {@code "message"}: {@code status} NOT_ALLOWED for PENDING
     */
    Message report(Caller caller, long inboxId, String sourceId, DeliveryStatus status, String reason);
}
