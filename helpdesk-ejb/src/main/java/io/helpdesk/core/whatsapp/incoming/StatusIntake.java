package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.core.conversation.message.ProviderReport;
import io.helpdesk.core.conversation.message.ProviderReport.Share;
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
        var report = new ProviderReport(id, name.map(PartName::share).orElse(Share.WHOLE), step, reason);
        transmission.find(caller, inboxId, name.map(PartName::message), id).ifPresent(found -> {
            boolean ofAnEarlierAttempt =
                    name.isPresent() && name.get().several() && !progress.concerns(found, name.get(), report);
            if (!ofAnEarlierAttempt && transmission.told(caller, found, report)) {
                name.ifPresent(ours -> progress.told(inboxId, found, ours, report));
            }
        });
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
