package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.core.conversation.message.Transmission;
import io.helpdesk.core.whatsapp.GraphError;
import io.helpdesk.core.whatsapp.outgoing.PartName;
import io.helpdesk.core.whatsapp.outgoing.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Moves messages on as the provider says (whatsapp-cloud 6.3): only forward, known by its id or, before that is known here, by ours that went
 * along.
 */
@ApplicationScoped
class StatusIntake {

    @Inject
    private Transmission transmission;

    @Inject
    private Progress progress;

    void take(Caller caller, long inboxId, JsonNode status) {
        var step = step(status.path("status").asText(""));
        var id = status.path("id").asText("");
        if (step == null || id.isEmpty()) {
            return;
        }
        var reason = step == DeliveryStatus.FAILED
                ? GraphError.of(null, status.path("errors").path(0)).words()
                : null;
        var name = PartName.read(status.path("biz_opaque_callback_data").asText(""));
        var part = name.map(PartName::part).orElse(1);
        var message = transmission.told(caller, inboxId, name.map(PartName::message), id, part == 1, step, reason);
        name.ifPresent(ours -> message.ifPresent(found -> progress.told(caller.accountId(), found, part, id)));
    }

    private static DeliveryStatus step(String word) {
        return switch (word) {
            case "sent" -> DeliveryStatus.SENT;
            case "delivered" -> DeliveryStatus.DELIVERED;
            case "read", "played" -> DeliveryStatus.READ;
            case "failed" -> DeliveryStatus.FAILED;
            default -> null;
        };
    }
}
