package io.helpdesk.api.channel;

/**
 * Brings messages to contacts. An extension point: a host application implements it, makes it known on each node with
 * {@link Channels#add}, and says with {@link Channels#connect} which inboxes it serves.
 */
public interface Channel {

    /** Stored with the inboxes it serves; never changes. 1 to 32 characters. */
    String name();

    /**
     * Sends one message. Called after the transaction that posted it has committed, outside of any transaction, by several
     * threads, and for the messages of one conversation one after the other: the next one comes when this one was sent or
     * has failed for good. A message may come again, with the same {@link OutgoingMessage#id}, when it was sent but the
     * answer was lost.
     *
     * <p>It has a minute. After that the thread is interrupted, and the message counts as {@link SendResult.Later}; so it
     * does when this throws.
     */
    SendResult send(OutgoingMessage message);
}
