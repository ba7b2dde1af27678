package io.helpdesk.api.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;

/** The mail servers of inboxes. */
public interface MailServers {

    /**
     * How a connection went. Nothing is sent or fetched by it.
     *
     * @param reached whether the server was reached and let us in
     * @param said what it said, or what prevented it, for people; null if it was reached
     */
    record Outcome(boolean reached, String said) {}

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
}
