package io.helpdesk.core.delivery;

import io.helpdesk.core.outbox.EventLog.Beginning;
import io.helpdesk.core.outbox.LoggedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * Where deliveries go, from when on, and how it has fared lately. What it is is said by its subclass, whose name in the
 * column {@code transport} is its discriminator. Only what changed is written: sending counts failures in the same row.
 */
@Entity
@Table(name = "delivery_target")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "transport", length = 16)
@DynamicUpdate
public abstract class DeliveryTargetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_target_seq")
    @SequenceGenerator(name = "delivery_target_seq", sequenceName = "delivery_target_seq", allocationSize = 1)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private boolean active;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    @Column(name = "consecutive_failures")
    private int consecutiveFailures;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "disabled_reason")
    private String disabledReason;

    @Column(name = "begins_after")
    private long beginsAfter;

    /** Null for none. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "begins_with")
    private List<Long> beginsWith;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected DeliveryTargetEntity() {}

    /**
     * An active one.
     *
     * @param accountId null for one of the whole installation
     * @param begins it is told what happens from then on
     */
    protected DeliveryTargetEntity(Long accountId, Beginning begins, Instant now) {
        this.accountId = accountId;
        active = true;
        begin(begins);
        createdAt = now;
        updatedAt = now;
    }

    /** Whether what is stored of it makes sense; it gets nothing otherwise. Said in the log. */
    public boolean readable() {
        return true;
    }

    /** Whether the event happened in its account, and was committed after this began. */
    public boolean began(LoggedEvent event) {
        return (accountId == null || accountId == event.accountId())
                && (event.writer() > beginsAfter || beginsWith != null && beginsWith.contains(event.writer()));
    }

    /** From now on. */
    protected final void begin(Beginning from) {
        beginsAfter = from.after();
        beginsWith = from.with().isEmpty() ? null : List.copyOf(from.with());
    }

    /** Its owner changed it: failures so far are forgotten. */
    protected void changed(boolean toBeActive, Instant now) {
        active = toBeActive;
        pausedUntil = null;
        consecutiveFailures = 0;
        failingSince = null;
        disabledAt = null;
        disabledReason = null;
        updatedAt = now;
    }

    /** Something about it that says nothing about how it fares. */
    protected void touched(Instant now) {
        updatedAt = now;
    }

    protected void belongTo(Long newAccountId) {
        accountId = newAccountId;
    }

    public Long id() {
        return id;
    }

    /** Null for one of the whole installation. */
    public Long accountId() {
        return accountId;
    }

    public boolean active() {
        return active;
    }

    protected Instant pausedUntil() {
        return pausedUntil;
    }

    protected int consecutiveFailures() {
        return consecutiveFailures;
    }

    Instant failingSince() {
        return failingSince;
    }

    /** When it was given up, or null. */
    protected Instant disabledAt() {
        return disabledAt;
    }

    protected String disabledReason() {
        return disabledReason;
    }

    protected Instant createdAt() {
        return createdAt;
    }

    protected Instant updatedAt() {
        return updatedAt;
    }
}
