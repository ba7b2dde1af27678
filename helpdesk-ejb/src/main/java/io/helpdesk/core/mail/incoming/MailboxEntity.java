package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.mail.Mailboxes.Mailbox;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/**
 * How far an inbox's mailbox was read. A position is of a place and of a UIDVALIDITY (RFC 3501 2.3.1.1): with another one, it begins
 * anew at the time at which it once began, and what was taken in is recognised.
 */
@Entity
@Table(name = "mailbox")
@DynamicUpdate
public class MailboxEntity implements OfAccount {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    @Column(name = "inbox_id")
    private Long inboxId;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    private String place;

    @Column(name = "uid_validity")
    private Long uidValidity;

    @Column(name = "last_uid")
    private long lastUid;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    private int failures;

    @Column(name = "failing_since")
    private Instant failingSince;

    private String failure;

    protected MailboxEntity() {}

    MailboxEntity(long accountId, long inboxId, Instant now) {
        this.accountId = accountId;
        this.inboxId = inboxId;
        this.beginsAt = now;
        this.dueAt = now;
    }

    void lease(String owner, Instant until) {
        leaseOwner = owner;
        leasedUntil = until;
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    boolean leasedTo(String owner) {
        return owner.equals(leaseOwner);
    }

    /** It is read in this place from now on; another one than before begins anew. */
    void at(String where, Instant begins) {
        if (!Objects.equals(place, where)) {
            place = where;
            uidValidity = null;
            lastUid = 0;
            beginsAt = begins;
        }
    }

    /** Whether its inbox has ever said where it is. */
    boolean hasPlace() {
        return place != null;
    }

    /** Everything up to this mail needs no more looking at. */
    void read(long validity, long uid) {
        lastUid = Objects.equals(uidValidity, validity) ? Math.max(lastUid, uid) : uid;
        uidValidity = validity;
    }

    /** Whether the position is of this validity. */
    boolean knows(long validity) {
        return Objects.equals(uidValidity, validity);
    }

    void looked(Instant now, Duration pause) {
        lookedAt = now;
        dueAt = now.plus(pause);
        failures = 0;
        failingSince = null;
        failure = null;
        lease(null, null);
    }

    /** Longer and longer pauses, up to an hour. */
    void failed(String reason, Duration pause, Instant now) {
        failingSince = failingSince == null ? now : failingSince;
        failure = reason;
        var longer = pause.multipliedBy(1L << Math.min(failures, 10));
        dueAt = now.plus(longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer);
        failures++;
        lookedAt = now;
        lease(null, null);
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long inboxId() {
        return inboxId;
    }

    long lastUid() {
        return lastUid;
    }

    Instant beginsAt() {
        return beginsAt;
    }

    Mailbox snapshot() {
        return new Mailbox(inboxId, lookedAt, dueAt, failingSince, failure);
    }
}
