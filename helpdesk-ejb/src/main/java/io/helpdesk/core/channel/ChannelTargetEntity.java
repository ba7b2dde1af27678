package io.helpdesk.core.channel;

import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.outbox.EventLog.Beginning;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** The host's channel that sends what is posted in an inbox. */
@Entity
@DiscriminatorValue("CHANNEL")
@DynamicUpdate
public class ChannelTargetEntity extends DeliveryTargetEntity {

    @Column(name = "target_inbox_id")
    private Long inboxId;

    private String channel;

    protected ChannelTargetEntity() {}

    ChannelTargetEntity(long accountId, long inboxId, String channel, Beginning begins, Instant now) {
        super(accountId, begins, now);
        this.inboxId = inboxId;
        this.channel = channel;
    }

    /** Another channel takes over. */
    void handTo(String other, Instant now) {
        if (!other.equals(channel)) {
            channel = other;
            changed(true, now);
        }
    }

    long inboxId() {
        return inboxId;
    }

    /** The channel's name. */
    String channel() {
        return channel;
    }
}
