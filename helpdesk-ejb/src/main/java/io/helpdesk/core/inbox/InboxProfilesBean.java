package io.helpdesk.core.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.InboxProfile;
import io.helpdesk.api.inbox.InboxProfiles;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** What inboxes say of themselves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class InboxProfilesBean implements InboxProfiles {

    @Inject
    private EntityManager em;

    @Inject
    private Inboxes inboxes;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public InboxProfile get(Caller caller, long inboxId) {
        var inbox = inboxes.get(caller, inboxId);
        return rows.find(InboxProfileEntity.class, caller.accountId(), inboxId)
                .orElseGet(() -> new InboxProfileEntity(inboxId, caller.accountId()))
                .snapshot(inbox.name());
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public InboxProfile save(Caller caller, long inboxId, SaveInboxProfile command) {
        var inbox = inboxes.get(caller, inboxId);
        ProfileRules.check(command);
        locks.hold(caller.accountId(), "profile of inbox " + inboxId);
        var profile = rows.find(InboxProfileEntity.class, caller.accountId(), inboxId)
                .orElseGet(() -> new InboxProfileEntity(inboxId, caller.accountId()));
        rows.lock(profile, "inbox");
        profile.write(command, clock.instant());
        em.persist(profile);
        return profile.snapshot(inbox.name());
    }
}
