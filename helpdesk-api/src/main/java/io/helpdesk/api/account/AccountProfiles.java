package io.helpdesk.api.account;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;

/** How accounts show themselves. Each call joins the caller's transaction or starts its own. */
public interface AccountProfiles {

    /** Of the caller's account, as it was within the last second. */
    AccountProfile own(Caller caller);

    /**
     * Of the one account that there is; of a nameless one where there are several, or none: nobody is asked who they are.
     */
    AccountProfile ofOnlyOne();

    /**
     * Overwrites it, and with it the account's name, unless that is empty. Needs {@link
     * io.helpdesk.api.caller.Permission#SETTINGS_WRITE}.
     *
     * @throws Invalid {@code "account"}: a text TOO_LONG, {@code time_zone} UNKNOWN_VALUE, {@code largest_upload} TOO_SMALL,
     *     {@code upload_extensions} TOO_MANY or TOO_LONG, {@code business_hours} UNKNOWN_REFERENCE
     */
    AccountProfile save(Caller caller, AccountProfile profile);
}
