package io.helpdesk.core.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of the event log: what happened, with the state of that change. Never changed once written. */
@Entity
@Table(name = "helpdesk_event")
@DynamicUpdate
public class EventEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_event_seq")
    @SequenceGenerator(name = "helpdesk_event_seq", sequenceName = "helpdesk_event_seq", allocationSize = 50)
    private Long id;

    /** Of the transaction; on PostgreSQL the database puts it here, whatever is inserted. */
    private long writer;

    @Column(name = "account_id")
    private long accountId;

    private String kind;

    @Column(name = "conversation_id")
    private Long conversationId;

    @Column(name = "conversation_revision")
    private Long conversationRevision;

    /** JSON text. */
    @JdbcTypeCode(SqlTypes.JSON)
    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EventEntity() {}

    EventEntity(
            long writer,
            long accountId,
            String kind,
            Long conversationId,
            Long conversationRevision,
            String payload,
            Instant createdAt) {
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
