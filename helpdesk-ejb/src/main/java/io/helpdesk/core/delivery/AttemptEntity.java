package io.helpdesk.core.delivery;

import io.helpdesk.api.webhook.Delivery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** How one attempt at a delivery ended. */
@Entity
@Table(name = "delivery_attempt")
@DynamicUpdate
public class AttemptEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_attempt_seq")
    @SequenceGenerator(name = "delivery_attempt_seq", sequenceName = "delivery_attempt_seq", allocationSize = 50)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "delivery_id")
    private long deliveryId;

    @Column(name = "attempt_number")
    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "duration_ms")
    private long milliseconds;

    @Column(name = "http_status")
    private Integer status;

    private String response;

    private String failure;

    protected AttemptEntity() {}

    AttemptEntity(int number, Attempt<?> attempt) {
        this.accountId = attempt.delivery().accountId();
        this.deliveryId = attempt.delivery().id();
        this.number = number;
        this.startedAt = attempt.startedAt();
        this.milliseconds = attempt.milliseconds();
        this.status = attempt.result().status();
        this.response = attempt.result().response();
        this.failure = attempt.result().failure();
    }

    long deliveryId() {
        return deliveryId;
    }

    Delivery.Attempt snapshot() {
        return new Delivery.Attempt(number, startedAt, milliseconds, status, response, failure);
    }
}
