package io.helpdesk.api.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import java.util.Map;

/** The mail servers of inboxes. */
public interface MailServers {

    /**
     * How a connection went. Nothing is sent or fetched by it.
     *
     * @param reached whether the server was reached and let us in
     * @param said what it said, or what prevented it, for people; null if it was reached
     * @param problem the same for programs; null if it was reached
     */
    record Outcome(boolean reached, String said, Problem problem) {}

    /** Why a server cannot be used. */
    enum Problem {
        HOST_UNKNOWN,
        /** It is at an address that the operator has closed. */
        PRIVATE_ADDRESS,
        NOT_REACHED,
        NO_ANSWER,
        /** Or anything else that prevents TLS. */
        CERTIFICATE,
        LOGIN_REFUSED,
        /** Too many connections are being tried. */
        BUSY,
        OTHER
    }

    /**
     * How both connections went.
     *
     * @param smtp null if nothing says where to send
     * @param imap null if nothing says where to fetch
     */
    record Outcomes(Outcome smtp, Outcome imap) {}

    /**
     * Connects to the servers of an inbox, one after the other, as they are stored. Takes as long as they do, but not more than
     * some seconds for each answer; outside of transactions.
     *
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     */
    Outcomes test(Caller caller, long inboxId);

    /**
     * The same with settings that are not stored yet; what they do not say is as it is stored.
     *
     * @param settings of its channel
     * @param smtp whether to try where it sends
     * @param imap whether to try where it fetches
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     */
    Outcomes test(Caller caller, long inboxId, Map<String, Object> settings, boolean smtp, boolean imap);
}
