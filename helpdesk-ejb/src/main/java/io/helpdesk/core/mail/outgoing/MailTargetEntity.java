package io.helpdesk.core.mail.outgoing;

import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.outbox.EventLog.Beginning;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** The server that takes an inbox's mail. Which one that is says the inbox, each time something is sent. */
@Entity
@DiscriminatorValue("MAIL")
@DynamicUpdate
public class MailTargetEntity extends DeliveryTargetEntity {

    @Column(name = "target_inbox_id")
    private Long inboxId;

    protected MailTargetEntity() {}

    MailTargetEntity(long accountId, long inboxId, Beginning begins, Instant now) {
        super(accountId, begins, now);
        this.inboxId = inboxId;
    }

    long inboxId() {
        return inboxId;
    }
}
