package io.helpdesk.api.message;

/** How far a message got. Incoming and internal messages are {@link #SENT} from the start. */
public enum DeliveryStatus {
    /** Waits for its channel. */
    PENDING,
    SENT,
    DELIVERED,
    READ,
    FAILED
}
