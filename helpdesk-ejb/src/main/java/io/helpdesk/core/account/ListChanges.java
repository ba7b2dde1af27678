package io.helpdesk.core.account;

import io.helpdesk.api.event.HelpdeskEvent.ListsChanged;
import io.helpdesk.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells clients that a list they keep is another one. */
@ApplicationScoped
public class ListChanges {

    @Inject
    private StampQuery stamps;

    @Inject
    private Outbox outbox;

    /** After a label, an inbox or a team of the account was made, changed or deleted, in the same transaction. */
    public void changed(long accountId) {
        outbox.record(new ListsChanged(accountId, stamps.of(accountId)));
    }
}
