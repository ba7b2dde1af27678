package io.helpdesk.api.whatsapp;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;

/** Plays in what contacts write, where there is no provider. */
public interface WhatsAppSandbox {

    /**
     * A message from a contact, as if the provider had brought it; taken in when this returns.
     *
     * @param message as the provider has it (whatsapp-cloud 6.2), a JSON object with {@code from}; an {@code id} is made if it has none.
     *     Without {@code type} it is a text
     * @param name of who writes, or null
     * @return under which id the message is known: its source id
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     * @throws Invalid {@code "sandbox"}: {@code inbox} NOT_ALLOWED if it is no WhatsApp inbox or has a provider; {@code message}
     *     MALFORMED if it is no object; {@code from} REQUIRED, or MALFORMED if it is no number
     */
    String play(Caller caller, long inboxId, String message, String name);
}
