package io.helpdesk.core.notification;

import io.helpdesk.api.notification.Notification;
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

/** Something an agent is told of. */
@Entity
@Table(name = "notification")
@DynamicUpdate
public class NotificationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_seq")
    @SequenceGenerator(name = "notification_seq", sequenceName = "notification_seq", allocationSize = 50)
    private Long id;

    @PartitionKey
    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Notification.Kind kind;

    @Column(name = "conversation_id", updatable = false)
    private long conversationId;

    @Column(name = "message_id", updatable = false)
    private Long messageId;

    @Column(name = "actor_id", updatable = false)
    private Long actorId;

    private boolean latest;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "snoozed_until")
    private Instant snoozedUntil;

    @Column(name = "last_snoozed_at")
    private Instant lastSnoozedAt;

    @Column(name = "last_activity_at")
    private Instant lastActivityAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected NotificationEntity() {}

    static NotificationEntity of(long accountId, Told told, Instant now) {
        var made = new NotificationEntity();
        made.accountId = accountId;
        made.userId = told.userId();
        made.kind = told.kind();
        made.conversationId = told.conversationId();
        made.messageId = told.messageId();
        made.actorId = told.actorId();
        made.latest = true;
        made.lastActivityAt = now;
        made.createdAt = now;
        made.updatedAt = now;
        return made;
    }

    /** @return whether it was not */
    boolean read(Instant now) {
        if (readAt != null) {
            return false;
        }
        readAt = now;
        updatedAt = now;
        return true;
    }

    /** @return whether it was read */
    boolean unread(Instant now) {
        if (readAt == null) {
            return false;
        }
        readAt = null;
        updatedAt = now;
        return true;
    }

    boolean snooze(Instant until, Instant now) {
        snoozedUntil = until;
        lastSnoozedAt = null;
        updatedAt = now;
        return true;
    }

    /** Comes back. */
    void wake(Instant now) {
        lastSnoozedAt = snoozedUntil;
        snoozedUntil = null;
        readAt = null;
        lastActivityAt = now;
        updatedAt = now;
    }

    Long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    long userId() {
        return userId;
    }

    long conversationId() {
        return conversationId;
    }

    Long messageId() {
        return messageId;
    }

    Long actorId() {
        return actorId;
    }

    /** @param about may be null */
    Notification snapshot(Notification.About about) {
        return new Notification(
                id,
                accountId,
                userId,
                kind,
                conversationId,
                messageId,
                actorId,
                about,
                new Notification.Times(readAt, snoozedUntil, lastSnoozedAt, lastActivityAt, createdAt, updatedAt));
    }
}
