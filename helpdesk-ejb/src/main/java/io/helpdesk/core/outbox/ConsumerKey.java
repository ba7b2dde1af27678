package io.helpdesk.core.outbox;

import java.io.Serializable;
import java.util.Objects;

/** An event, as one consumer sees it. */
public class ConsumerKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String consumer;
    private Long eventId;

    protected ConsumerKey() {}

    ConsumerKey(String consumer, Long eventId) {
        this.consumer = consumer;
        this.eventId = eventId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsumerKey key
                && Objects.equals(consumer, key.consumer)
                && Objects.equals(eventId, key.eventId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(consumer, eventId);
    }
}
