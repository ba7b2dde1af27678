package io.helpdesk.core.conversation.message;

import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.MessageArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Steps of messages of a conversation that the current transaction has locked. Whoever follows the events is told of each. */
@ApplicationScoped
class MessageSteps {

    @Inject
    private Clock clock;

    @Inject
    private MessageArrival arrival;

    @Inject
    private MessageSnapshots snapshots;

    /** Nobody is told of a step that was made before, or that would lead back. */
    Message reached(ConversationEntity conversation, MessageEntity message, DeliveryStatus status, String reason) {
        return message.reached(status, reason, clock.instant())
                ? changed(conversation, message)
                : snapshots.of(conversation, List.of(message)).get(0);
    }

    Message changed(ConversationEntity conversation, MessageEntity message) {
        conversation.touched(message.updatedAt());
        return arrival.announceChange(conversation, message);
    }
}
