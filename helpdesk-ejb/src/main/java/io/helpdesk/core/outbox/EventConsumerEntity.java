package io.helpdesk.core.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/** How far a consumer has read the event log on behalf of all nodes. Whoever locks the row reads. */
@Entity
@Table(name = "event_consumer")
@DynamicUpdate
public class EventConsumerEntity {

    @Id
    private String name;

    private long writer;

    @Column(name = "event_id")
    private long eventId;

    protected EventConsumerEntity() {}

    EventConsumerEntity(String name, EventLog.Position begin) {
        this.name = name;
        moveTo(begin);
    }

    EventLog.Position position() {
        return new EventLog.Position(writer, eventId);
    }

    final void moveTo(EventLog.Position position) {
        writer = position.writer();
        eventId = position.id();
    }
}
