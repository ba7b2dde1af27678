package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.core.contact.Sessions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Remembers how the provider itself calls a contact, so that what comes from there is the same contact's (whatsapp-cloud 9). */
@Stateless
public class Aliases {

    @Inject
    private Sessions sessions;

    /** In a transaction of its own. */
    public void remember(long accountId, long sessionId, String waId) {
        sessions.rename(accountId, sessionId, waId);
    }
}
