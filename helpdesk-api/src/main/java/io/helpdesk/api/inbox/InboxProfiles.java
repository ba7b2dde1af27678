package io.helpdesk.api.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;

/** What inboxes say of themselves, kept here; a provider may have a profile of its own, which this is not. */
public interface InboxProfiles {

    /**
     * @return with the inbox's own name where no other is kept
     * @throws NotFound {@code "inbox"}
     * @throws Forbidden {@code "inbox"} outside the caller's scope
     */
    InboxProfile get(Caller caller, long inboxId);

    /**
     * @return as it is afterwards
     * @throws NotFound and others, as {@link #get}
     * @throws Invalid {@code "profile"}: TOO_LONG, TOO_MANY by the field's name in {@link InboxProfile}; {@code email} and
     *     {@code websites} also MALFORMED; {@code display_name} REQUIRED if it is blank
     */
    InboxProfile save(Caller caller, long inboxId, SaveInboxProfile command);
}
