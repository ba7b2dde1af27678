package io.helpdesk.api.channel;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;

/** The channels of the host application, and the inboxes whose messages they send. */
public interface Channels {

    /** Makes a channel known on this node, instead of one with the same name: what waits for it is sent. */
    void add(Channel channel);

    /** It is not called again on this node; what is to be sent waits. */
    void remove(Channel channel);

    /**
     * From now on, what is posted for contacts in this inbox goes out through the channel of this name, instead of the one
     * before. It need not be known yet. Joins the caller's transaction; repeating it changes nothing.
     *
     * @throws NotFound {@code "inbox"}
     * @throws Invalid {@code "channel"}: {@code name} REQUIRED, TOO_LONG
     */
    void connect(Caller caller, long inboxId, String channel);

    /**
     * Messages of this inbox stay where they are; what waits is not sent any more.
     *
     * @throws NotFound {@code "inbox"}
     */
    void disconnect(Caller caller, long inboxId);
}
