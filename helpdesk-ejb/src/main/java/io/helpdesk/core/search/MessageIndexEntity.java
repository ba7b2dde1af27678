package io.helpdesk.core.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/** The one row that says which index is kept and which messages are still to be taken in. Whoever locks it writes the index. */
@Entity
@Table(name = "message_index")
@DynamicUpdate
public class MessageIndexEntity {

    static final int ID = 1;

    @Id
    private int id;

    private String kind;

    @Column(name = "before_id")
    private long beforeId;

    protected MessageIndexEntity() {}

    boolean is(MessageIndex index) {
        return index.kind().equals(kind);
    }

    /** @param before messages with smaller keys are to be taken in */
    void begin(MessageIndex index, long before) {
        kind = index.kind();
        beforeId = before;
    }

    /** Messages with smaller keys are still to be taken in; 0 if there are none. */
    long before() {
        return beforeId;
    }

    void takenFrom(long messageId) {
        beforeId = messageId;
    }
}
