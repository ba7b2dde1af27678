package io.helpdesk.core.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/** How far the event log was read on behalf of all nodes. Whoever locks the row reads. */
@Entity
@Table(name = "event_reader")
@DynamicUpdate
public class ReaderEntity {

    @Id
    private String name;

    private long writer;

    @Column(name = "event_id")
    private long eventId;

    protected ReaderEntity() {}

    EventLog.Position position() {
        return new EventLog.Position(writer, eventId);
    }

    void moveTo(EventLog.Position position) {
        writer = position.writer();
        eventId = position.id();
    }
}
