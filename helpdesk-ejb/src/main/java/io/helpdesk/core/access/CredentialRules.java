package io.helpdesk.core.access;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.problem.Forbidden;

/** What holds for every kind of credential. */
final class CredentialRules {

    private CredentialRules() {}

    /** @throws Forbidden {@code "account_suspended"} */
    static void refuseSuspended(Account.Status status) {
        if (status == Account.Status.SUSPENDED) {
            throw new Forbidden("account_suspended");
        }
    }
}
