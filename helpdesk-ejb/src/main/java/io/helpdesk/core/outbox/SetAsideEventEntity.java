package io.helpdesk.core.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** An event that a consumer could not take when it was read. The consumer went on; it is tried again from here. */
@Entity
@Table(name = "event_set_aside")
@IdClass(ConsumerKey.class)
@DynamicUpdate
public class SetAsideEventEntity {

    private static final Duration FIRST = Duration.ofMinutes(1);

    /** Minutes double up to an hour and four minutes. */
    private static final int DOUBLED = 6;

    @Id
    private String consumer;

    @Id
    @Column(name = "event_id")
    private Long eventId;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    private int failures;

    @Column(name = "due_at")
    private Instant dueAt;

    protected SetAsideEventEntity() {}

    SetAsideEventEntity(String consumer, long accountId, long eventId, Instant now) {
        this.consumer = consumer;
        this.accountId = accountId;
        this.eventId = eventId;
        failed(now);
    }

    /** It will be tried again, each time after twice as long. */
    final void failed(Instant now) {
        dueAt = now.plus(FIRST.multipliedBy(1L << Math.min(failures, DOUBLED)));
        failures++;
    }
}
