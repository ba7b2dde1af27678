package io.helpdesk.host;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.account.Accounts;
import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.api.caller.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Makes an account of the helpdesk for each customer of the host's, without HTTP and without a token. */
@Stateless
public class HostAccounts {

    @Inject
    private Accounts accounts;

    public long open(String customer) {
        return accounts.create(
                        Caller.system(0, "Host"),
                        new SaveAccount(customer, null, null, null, Account.Status.ACTIVE, null, null, null))
                .id();
    }
}
