package io.helpdesk.core.outbox;

import io.helpdesk.core.outbox.payload.EventPayload;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** One row of the event log: what happened, with the state of that change. Never changed once written. A conversation and its first message are two events in one row. */
@Entity
@Table(name = "helpdesk_event")
@DynamicUpdate
public class EventEntity {

    /** How many events a row may hold; their numbers begin with its own. */
    private static final int ROOM = 2;

    /** Of its first event. */
    @Id
    private Long id;

    /** Of the transaction; on PostgreSQL the database puts it here, whatever is inserted. */
    private long writer;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    private String kind;

    @Column(name = "conversation_id")
    private Long conversationId;

    @Column(name = "conversation_revision")
    private Long conversationRevision;

    /** JSON text. */
    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EventEntity() {}

    /** @param key from the sequence */
    EventEntity(
            long key,
            long writer,
            long accountId,
            String kind,
            Long conversationId,
            Long conversationRevision,
            String payload,
            Instant createdAt) {
        this.id = ROOM * key;
        this.writer = writer;
        this.accountId = accountId;
        this.kind = kind;
        this.conversationId = conversationId;
        this.conversationRevision = conversationRevision;
        this.payload = payload;
        this.createdAt = createdAt;
    }

    public Long id() {
        return id;
    }

    /** The number of its last event. */
    long lastId() {
        return lastId(id, kind);
    }

    /** The number of the last event of a row of this kind. */
    static long lastId(long id, String kind) {
        return EventPayload.BEGUN.equals(kind) ? id + 1 : id;
    }

    public long writer() {
        return writer;
    }

    public long accountId() {
        return accountId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String kind() {
        return kind;
    }

    public Long conversationId() {
        return conversationId;
    }

    public Long conversationRevision() {
        return conversationRevision;
    }

    public String payload() {
        return payload;
    }
}
