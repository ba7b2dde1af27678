package io.helpdesk.core.webhook;

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

/** How one attempt at a delivery ended. */
@Entity
@Table(name = "webhook_attempt")
@DynamicUpdate
public class AttemptEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_attempt_seq")
    @SequenceGenerator(name = "webhook_attempt_seq", sequenceName = "webhook_attempt_seq", allocationSize = 50)
    private Long id;

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

    AttemptEntity(long deliveryId, int number, Outcome outcome) {
        this.deliveryId = deliveryId;
        this.number = number;
        this.startedAt = outcome.startedAt();
        this.milliseconds = outcome.milliseconds();
        this.status = outcome.answer().status();
        this.response = outcome.answer().body();
        this.failure = outcome.answer().failure();
    }

    long deliveryId() {
        return deliveryId;
    }

    Delivery.Attempt snapshot() {
        return new Delivery.Attempt(number, startedAt, milliseconds, status, response, failure);
    }
}
