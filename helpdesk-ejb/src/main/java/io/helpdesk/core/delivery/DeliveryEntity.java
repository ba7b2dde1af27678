package io.helpdesk.core.delivery;

import io.helpdesk.api.webhook.Delivery;
import io.helpdesk.api.webhook.Delivery.State;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** One event on its way to one target. While an attempt runs it is leased; at the end of its lease the attempt counts as lost. */
@Entity
@Table(name = "delivery")
@DynamicUpdate
public class DeliveryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 50)
    private Long id;

    private UUID uuid;

    @Column(name = "target_id")
    private long targetId;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "event_id")
    private Long eventId;

    @Column(name = "event_name")
    private String eventName;

    private String body;

    private String lane;

    @Column(name = "lane_major")
    private long laneMajor;

    @Column(name = "lane_minor")
    private long laneMinor;

    @Column(name = "lane_part")
    private int lanePart;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected DeliveryEntity() {}

    /**
     * Where a delivery stands among those that go one after the other.
     *
     * @param lane null for nowhere
     */
    record QueuePosition(String lane, long major, long minor, int part) {}

    private static DeliveryEntity waiting(long targetId, long accountId, String eventName, Instant now) {
        var delivery = new DeliveryEntity();
        delivery.uuid = UUID.randomUUID();
        delivery.targetId = targetId;
        delivery.accountId = accountId;
        delivery.eventName = eventName;
        delivery.state = State.WAITING;
        delivery.dueAt = now;
        delivery.createdAt = now;
        return delivery;
    }

    static DeliveryEntity ofEvent(
            long targetId, long accountId, long eventId, String eventName, QueuePosition position, Instant now) {
        var delivery = waiting(targetId, accountId, eventName, now);
        delivery.eventId = eventId;
        delivery.lane = position.lane();
        delivery.laneMajor = position.major();
        delivery.laneMinor = position.minor();
        delivery.lanePart = position.part();
        return delivery;
    }

    /** Something that is no event, as it is to be sent; it is in no lane. */
    public static DeliveryEntity ofBody(DeliveryTargetEntity target, String eventName, String body, Instant now) {
        var delivery = waiting(target.id(), target.accountId(), eventName, now);
        delivery.body = body;
        return delivery;
    }

    /** The same, in its turn. */
    static DeliveryEntity ofBody(
            long targetId, long accountId, String eventName, String body, QueuePosition position, Instant now) {
        var delivery = waiting(targetId, accountId, eventName, now);
        delivery.body = body;
        delivery.lane = position.lane();
        delivery.laneMajor = position.major();
        delivery.laneMinor = position.minor();
        delivery.lanePart = position.part();
        return delivery;
    }

    public long accountId() {
        return accountId;
    }

    void tried() {
        attempts++;
        release();
    }

    private void release() {
        leaseOwner = null;
        leasedUntil = null;
    }

    /** Those after it do not wait for it any more. */
    void leaveLane() {
        lane = null;
    }

    void again(Instant when) {
        dueAt = when;
    }

    void finish(State as, Instant now) {
        state = as;
        dueAt = now;
        finishedAt = now;
    }

    /** Once more from the beginning, whatever became of it. */
    public void replay(Instant now) {
        state = State.WAITING;
        attempts = 0;
        finishedAt = null;
        dueAt = now;
        release();
    }

    public Long id() {
        return id;
    }

    UUID uuid() {
        return uuid;
    }

    long targetId() {
        return targetId;
    }

    public Long eventId() {
        return eventId;
    }

    String eventName() {
        return eventName;
    }

    String body() {
        return body;
    }

    int attempts() {
        return attempts;
    }

    /** @param log oldest first */
    public Delivery snapshot(UUID targetUuid, String address, List<AttemptEntity> log) {
        return new Delivery(
                uuid,
                targetId,
                targetUuid,
                address,
                eventName,
                state,
                attempts,
                dueAt,
                createdAt,
                finishedAt,
                log.stream().map(AttemptEntity::snapshot).toList());
    }
}
