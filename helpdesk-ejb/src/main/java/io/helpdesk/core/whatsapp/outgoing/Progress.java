package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.core.conversation.message.ProviderReport;
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
    private WhatsAppTargets targets;

    @Inject
    private DeliveryQueue deliveries;

    /** Whether it is about the attempt at this part of several that is written down; an earlier one's says nothing any more. */
    public boolean concerns(MessageKey message, PartName name, ProviderReport report) {
        return report.arrived()
                || dispatches.isOrMayBe(message.accountId(), message.messageId(), name.part(), report.sourceId());
    }

    /**
     * The provider has it, or has failed it; what waits behind it need not wait any longer. In the transaction that writes the status down.
     *
     * @param report that concerns this attempt at it
     */
    public void told(long inboxId, MessageKey message, PartName name, ProviderReport report) {
        // another report may have said meanwhile that it failed, before this one had the conversation's lock
        if (name.several() && !concerns(message, name, report)) {
            return;
        }
        boolean waited = report.status() == DeliveryStatus.FAILED
                ? dispatches.failed(message.accountId(), message.messageId(), name.part(), report.sourceId())
                : dispatches.known(message.accountId(), message.messageId(), name, report.sourceId());
        if (waited) {
            targets.known(message.accountId(), inboxId)
                    .ifPresent(target -> deliveries.hurry(target, message.conversationId()));
        }
    }
}
