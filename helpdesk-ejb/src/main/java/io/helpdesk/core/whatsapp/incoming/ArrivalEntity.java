package io.helpdesk.core.whatsapp.incoming;

import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** Something that the provider brought and nobody has worked off yet. */
@Entity
@Table(name = "whatsapp_arrival")
@DynamicUpdate
public class ArrivalEntity implements OfAccount {

    /** What it is. */
    enum Kind {
        MESSAGE,
        STATUS,
        /** What was written on the phone itself. */
        ECHO,
        TEMPLATE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "whatsapp_arrival_seq")
    @SequenceGenerator(name = "whatsapp_arrival_seq", sequenceName = "whatsapp_arrival_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "inbox_id")
    private long inboxId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    /** What is of one lane is worked off in its order; null for none. */
    private String lane;

    /** A JSON object. */
    private String body;

    private int attempts;

    /** Null once it was set aside. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ArrivalEntity() {}

    ArrivalEntity(long accountId, long inboxId, Kind kind, String lane, String body, Instant now) {
        this.accountId = accountId;
        this.inboxId = inboxId;
        this.kind = kind;
        this.lane = lane;
        this.body = body;
        this.dueAt = now;
        this.createdAt = now;
    }

    /** Somebody works it off, and nobody else does before then. */
    void begin(Instant until) {
        attempts++;
        dueAt = until;
    }

    /** @param when null for never */
    void again(Instant when) {
        dueAt = when;
    }

    Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long inboxId() {
        return inboxId;
    }

    Kind kind() {
        return kind;
    }

    String body() {
        return body;
    }

    int attempts() {
        return attempts;
    }
}
