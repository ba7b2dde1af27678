package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.core.conversation.message.Transmission.MessageKey;
import io.helpdesk.core.delivery.DeliveryQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the provider says of a part of a message while its delivery may still wait to hear whether it was taken. */
@ApplicationScoped
public class Progress {

    @Inject
    private Dispatches dispatches;

    @Inject
    private DeliveryQueue deliveries;

    /**
     * The provider has it; what waits behind it need not wait any longer. In the transaction that writes the status down.
     *
     * @param sourceId under which the provider has it
     */
    public void told(long accountId, MessageKey message, int part, String sourceId) {
        dispatches.taken(accountId, message.messageId(), part, sourceId);
        if (dispatches.waits(accountId, message.messageId())) {
            deliveries.hurry(accountId, message.conversationId());
        }
    }
}
