package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.outbox.EventLog.Beginning;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** The provider of an inbox's number. By which token it is called says the inbox, each time. */
@Entity
@DiscriminatorValue("WHATSAPP")
@DynamicUpdate
public class WhatsAppTargetEntity extends DeliveryTargetEntity {

    @Column(name = "target_inbox_id")
    private Long inboxId;

    protected WhatsAppTargetEntity() {}

    WhatsAppTargetEntity(long accountId, long inboxId, Beginning begins, Instant now) {
        super(accountId, begins, now);
        this.inboxId = inboxId;
    }

    /** The provider is to be called again, after it had refused the token. */
    void takeUp(Instant now) {
        changed(true, now);
    }

    long inboxId() {
        return inboxId;
    }
}
