package io.helpdesk.core.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** What events have in common for a long time. Never changed once written. */
@Entity
@Table(name = "event_part")
@DynamicUpdate
public class EventPartEntity {

    @Id
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    /** JSON text. */
    private String content;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EventPartEntity() {}

    EventPartEntity(long id, long accountId, String content, Instant createdAt) {
        this.id = id;
        this.accountId = accountId;
        this.content = content;
        this.createdAt = createdAt;
    }
}
