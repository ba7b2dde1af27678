package io.helpdesk.api.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.Map;

/**
 * The accounts at a messenger's provider behind the numbers of inboxes. There is no more to one than the inboxes that were told
 * its key, and what it is called here.
 */
public interface ProviderAccounts {

    /** @return names by the provider's key, of those that have one */
    Map<String, String> names(Caller caller);

    /** @throws Invalid {@code "account"}: {@code name} REQUIRED, TOO_LONG */
    void rename(Caller caller, String providerKey, String name);

    /**
     * Lets go of its numbers: their inboxes stay with all that was written, and forget what their provider gave them.
     *
     * @throws NotFound {@code "account"} if no inbox of the caller's account was told this key
     */
    void release(Caller caller, String providerKey);
}
