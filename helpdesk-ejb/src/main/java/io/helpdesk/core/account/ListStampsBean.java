package io.helpdesk.core.account;

import io.helpdesk.api.account.ListStamps;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Shows the stamps of the caller's account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ListStampsBean implements ListStamps {

    @Inject
    private StampQuery query;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Stamps of(Caller caller) {
        return query.of(caller.accountId());
    }
}
