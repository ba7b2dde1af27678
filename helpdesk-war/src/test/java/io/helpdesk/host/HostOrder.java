package io.helpdesk.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the host's own. */
@Entity
@Table(name = "host_order")
public class HostOrder {

    @Id
    private String name;

    /** Refers to a shelf; the database looks at that when the transaction commits. */
    @Column(name = "shelf")
    private long shelf;

    @Column(name = "conversation_id")
    private Long conversationId;

    protected HostOrder() {}

    HostOrder(String name, long shelf) {
        this.name = name;
        this.shelf = shelf;
    }

    void talkedAboutIn(long conversation) {
        conversationId = conversation;
    }
}
