package io.helpdesk.core.channel;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import java.util.Optional;
import java.util.Set;

/** Which events mean that a message is to leave through its inbox's channel. */
public final class Leaving {

    /** What such an event is; of others nobody has to read what they say. */
    public static final Set<Class<? extends HelpdeskEvent>> KINDS = Set.of(MessagePosted.class, MessageChanged.class);

    private Leaving() {}

    /** The event, if its message is to be sent: it is new, or had failed and somebody wants it sent once more. */
    public static Optional<OfMessage> of(HelpdeskEvent event) {
        if (event instanceof MessagePosted posted && leaves(posted.message())) {
            return Optional.of(posted);
        }
        return event instanceof MessageChanged changed && changed.again() ? Optional.of(changed) : Optional.empty();
    }

    /** What has a source id was sent by other means already. Notes never wait to be sent. */
    private static boolean leaves(Message message) {
        return message.delivery().status() == DeliveryStatus.PENDING
                && message.delivery().sourceId() == null
                && !message.privateNote();
    }
}
