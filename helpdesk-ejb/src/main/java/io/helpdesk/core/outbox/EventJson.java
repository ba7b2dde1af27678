package io.helpdesk.core.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.core.outbox.payload.EventPayload;
import io.helpdesk.core.outbox.payload.PayloadMappers;
import io.helpdesk.core.outbox.payload.PayloadParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Events as JSON text and back, in the form of {@link EventPayload}. */
@ApplicationScoped
public class EventJson {

    /** The number of the form; the first one has none. */
    private static final String FORM = "v";

    private static final int SHORT_SINCE = 3;

    @Inject
    private EventParts parts;

    protected EventJson() {
        // for the proxy
    }

    public EventJson(EventParts parts) {
        this.parts = parts;
    }

    public String write(HelpdeskEvent event) {
        return write(event.accountId(), EventPayload.of(event));
    }

    /** A conversation and its first message, as one. */
    public String write(ConversationOpened opened, MessagePosted first) {
        return write(opened.accountId(), EventPayload.of(opened, first));
    }

    private String write(long accountId, EventPayload payload) {
        try {
            return PayloadMappers.SHORT
                    .writerFor(EventPayload.class)
                    .withAttribute(PayloadParts.class, parts.of(accountId))
                    .writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }

    /**
     * What a row of the log says happened.
     *
     * @param accountId of the row
     * @throws IllegalStateException if it is no event, or none that this version knows
     */
    public List<HelpdeskEvent> read(long accountId, String json) {
        try {
            var stored = PayloadMappers.IN_FULL.readTree(json);
            int form = stored.path(FORM).asInt(1);
            if (form > EventPayload.FORM) {
                throw new IllegalStateException("a stored event is of form " + form + ", which a newer version wrote");
            }
            var mapper = form < SHORT_SINCE ? PayloadMappers.IN_FULL : PayloadMappers.SHORT;
            EventPayload event = mapper.readerFor(EventPayload.class)
                    .withAttribute(PayloadParts.class, parts.of(accountId))
                    .readValue(stored);
            if (event == null) {
                throw new IllegalStateException("a stored event is empty");
            }
            return event.restored();
        } catch (IOException | NullPointerException | IllegalArgumentException e) {
            throw new IllegalStateException("a stored event cannot be read", e);
        }
    }
}
