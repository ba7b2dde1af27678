package io.helpdesk.core.status;

import io.helpdesk.api.status.NamedStatus;
import io.helpdesk.core.persistence.RecentOfAccount;
import jakarta.enterprise.context.ApplicationScoped;

/** Statuses of an account's own as they were within the last second. */
@ApplicationScoped
public class RecentNamedStatuses extends RecentOfAccount<NamedStatusEntity, NamedStatus> {

    public RecentNamedStatuses() {
        super(NamedStatusEntity.class, NamedStatus.class, NamedStatusEntity::snapshot, NamedStatus::id);
    }
}
