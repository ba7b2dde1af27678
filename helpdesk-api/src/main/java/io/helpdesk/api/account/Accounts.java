package io.helpdesk.api.account;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;

/** Tenants. Everything but {@link #own} and {@link #describe} needs the platform permission. */
public interface Accounts {

    /** The caller's own account. */
    Account own(Caller caller);

    /** Whether there is any account at all. */
    boolean any(Caller caller);

    /** @throws NotFound {@code "account"} */
    Account get(Caller caller, long accountId);

    /** @throws Invalid {@code "account"}: {@code name} REQUIRED or TOO_LONG */
    Account create(Caller caller, SaveAccount command);

    Account update(Caller caller, long accountId, SaveAccount command);

    /**
     * Changes the caller's own account; administrators will do.
     *
     * @throws Invalid {@code "account"}: {@code name} REQUIRED or TOO_LONG, {@code locale} UNKNOWN_VALUE, {@code domain}
     *     TOO_LONG, {@code support_email} TOO_LONG or MALFORMED
     */
    Account describe(Caller caller, DescribeAccount command);

    /** Removes the account and everything in it; users who belong to other accounts stay. */
    void delete(Caller caller, long accountId);
}
