package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.core.whatsapp.incoming.Arrivals.Arrival;
import io.helpdesk.core.whatsapp.template.TemplateNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Decides what something becomes that the provider brought, in the transaction of its caller. */
@ApplicationScoped
class ArrivalIntake {

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    private MessageIntake messages;

    @Inject
    private StatusIntake statuses;

    @Inject
    private TemplateNews templates;

    /** @param file null if none came with it */
    void take(Arrival arrival, FetchedFile file) {
        var caller = Caller.system(arrival.accountId(), "WhatsApp");
        var body = read(arrival.body());
        switch (arrival.kind()) {
            case MESSAGE -> messages.take(caller, arrival.inboxId(), body, file);
            case STATUS -> statuses.take(caller, arrival.inboxId(), body);
            case ECHO -> messages.takeEcho(caller, arrival.inboxId(), body, file);
            case TEMPLATE ->
                templates.take(
                        arrival.accountId(),
                        body.path("account").asText(""),
                        body.path("field").asText(""),
                        body.path("value"));
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
