package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskChannel;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The inboxes, of every kind, so that each key in a conversation can be looked up (libredesk-resources 5). */
@Path("inboxes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class InboxesResource {

    @Inject
    CurrentCaller current;

    @Inject
    Inboxes inboxes;

    @GET
    public Envelope<List<InboxJson>> list() {
        return Envelope.success(inboxes.list(current.get()).stream()
                .map(InboxesResource::toJson)
                .toList());
    }

    static InboxJson toJson(Inbox inbox) {
        String from = inbox.address().email() == null
                ? ""
                : inbox.name() + " <" + inbox.address().email() + ">";
        Object config = LibredeskChannel.of(inbox.kind()).mail() ? EmailConfigs.toJson(inbox, from) : Map.of();
        return new InboxJson(
                inbox.id(),
                inbox.uuid(),
                inbox.createdAt(),
                inbox.updatedAt(),
                inbox.name(),
                LibredeskChannel.name(inbox.kind()),
                inbox.enabled(),
                inbox.survey().enabled(),
                false,
                from,
                "",
                config,
                null,
                null);
    }
}
