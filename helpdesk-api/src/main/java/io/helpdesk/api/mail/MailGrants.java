package io.helpdesk.api.mail;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.net.URI;

/**
 * Has the owner of a mailbox asked, in a browser, for leave to use it (RFC 6749, 4.1, with RFC 7636): an inbox is made of it, or
 * one whose leave has ended gets a new one.
 */
public interface MailGrants {

    /**
     * What is asked for.
     *
     * @param provider {@code google} or {@code microsoft}
     * @param clientId of the application that is registered there
     * @param tenantId of Microsoft's; null or empty for any
     * @param inboxId whose leave is renewed; null for a new inbox
     * @param callback where the browser comes back to
     */
    record Wanted(String provider, String clientId, String clientSecret, String tenantId, Long inboxId, URI callback) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Wanted[provider=" + provider + ", clientId=" + clientId + ", inboxId=" + inboxId + "]";
        }
    }

    /** How it ended. */
    enum Ending {
        CONNECTED,
        RECONNECTED,
        /** The state is not ours, was used, or is older than a quarter of an hour. */
        STATE_UNKNOWN,
        /** Whoever began it may not administer the account any more. */
        NOT_ALLOWED,
        /** The owner said no, or the provider did. */
        DENIED,
        /** The provider gives no lasting leave for the code. */
        NO_TOKEN,
        /** The provider does not say whose mailbox it is. */
        NO_ADDRESS,
        ADDRESS_TAKEN,
        INBOX_GONE,
        /** The mailbox is not the one of the inbox. */
        ADDRESS_DIFFERS
    }

    /**
     * Begins it, for a quarter of an hour.
     *
     * @return where the owner's browser has to go
     * @throws Invalid {@code "mail_grant"}
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     */
    URI begin(Caller caller, Wanted wanted);

    /**
     * The browser is back. Asks the provider, for some seconds; outside of transactions. There is no caller: who has the state was
     * sent by whoever began, and it serves once, however it ends.
     *
     * @param state as it was in the address of {@link #begin}; null for none
     * @param code null if the owner or the provider said no
     */
    Ending end(String provider, String state, String code);
}
