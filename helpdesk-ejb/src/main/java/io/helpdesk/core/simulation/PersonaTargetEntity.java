package io.helpdesk.core.simulation;

import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.outbox.EventLog.Beginning;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** The personas of an account, all together: a few of them are asked at a time. */
@Entity
@DiscriminatorValue("PERSONA")
@DynamicUpdate
public class PersonaTargetEntity extends DeliveryTargetEntity {

    protected PersonaTargetEntity() {}

    PersonaTargetEntity(long accountId, Beginning begins, Instant now) {
        super(accountId, begins, now);
    }
}
