package io.helpdesk.api.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;

/** Conversations as texts for somebody who wants to keep them. Each call joins the caller's transaction or starts its own. */
public interface Transcripts {

    /**
     * Mails what contact and desk said to each other, without notes, by the mail server of the conversation's inbox or else
     * the container's. It is sent afterwards, by the schedule of all deliveries; where there is no server it is given up.
     *
     * @param address of who is to get it; whether there is such a one shows when it is sent
     * @throws NotFound {@code "conversation"}
     * @throws Forbidden {@code "conversation"} for contacts
     * @throws Invalid {@code "transcript"}: {@code email} REQUIRED or TOO_LONG
     */
    void send(Caller caller, ConversationRef conversation, String address);
}
