package io.helpdesk.core.simulation;

import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/** In which of its inboxes an account tries its agents out. */
@Entity
@Table(name = "test_inbox")
@DynamicUpdate
public class TestInboxEntity implements OfAccount {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "inbox_id")
    private long inboxId;

    protected TestInboxEntity() {}

    TestInboxEntity(long accountId, long inboxId) {
        this.accountId = accountId;
        this.inboxId = inboxId;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long inboxId() {
        return inboxId;
    }
}
