package io.helpdesk.core.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** An event that a consumer took before its turn in the log, for the order of its conversation: it is passed over then. */
@Entity
@Table(name = "event_taken_ahead")
@IdClass(ConsumerKey.class)
@DynamicUpdate
public class TakenAheadEntity {

    @Id
    private String consumer;

    @Id
    @Column(name = "event_id")
    private Long eventId;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    protected TakenAheadEntity() {}

    TakenAheadEntity(String consumer, EventEntity event) {
        this.consumer = consumer;
        this.eventId = event.id();
        this.accountId = event.accountId();
    }
}
