package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.MailServers;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskChannel;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The inboxes, of every kind, so that each key in a conversation can be looked up (libredesk-resources 5). */
@Path("inboxes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class InboxesResource {

    @Inject
    CurrentCaller current;

    @Inject
    Inboxes inboxes;

    @Inject
    MailServers servers;

    @GET
    public Envelope<List<InboxJson>> list() {
        return Envelope.success(inboxes.list(current.get()).stream()
                .map(InboxesResource::toJson)
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.INBOX_WRITE)
    public Envelope<InboxJson> get(@PathParam("id") String id) {
        return Envelope.success(toJson(stored(id)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INBOX_WRITE)
    public Envelope<InboxJson> create(LibredeskBody body) {
        SaveInbox command = InboxCommand.create(body);
        return Envelope.success(toJson(written(() -> inboxes.create(current.get(), command))));
    }

    /** Of an email inbox; what another kind of channel is told is not written here. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INBOX_WRITE)
    public Envelope<InboxJson> update(@PathParam("id") String id, LibredeskBody body) {
        Inbox stored = stored(id);
        SaveInbox command = InboxCommand.update(body, stored);
        if (!LibredeskChannel.of(stored.kind()).mail()) {
            throw LibredeskRefusal.badInput();
        }
        return Envelope.success(toJson(written(() -> inboxes.update(current.get(), stored.id(), command))));
    }

    /** An unknown one is answered with nothing, as the original does. */
    @PUT
    @Path("{id}/toggle")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INBOX_WRITE)
    public Response toggle(@PathParam("id") String id) {
        Optional<Inbox> stored = find(id);
        if (stored.isEmpty()) {
            return Response.ok().build();
        }
        SaveInbox command = SaveInbox.builder().enabled(!stored.get().enabled()).build();
        return Response.ok(Envelope.success(
                        toJson(inboxes.update(current.get(), stored.get().id(), command))))
                .build();
    }

    /** An addition of ours: whether its mail servers can be reached, and what they said. */
    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INBOX_WRITE)
    public Envelope<MailServers.Outcomes> test(@PathParam("id") String id) {
        return Envelope.success(servers.test(current.get(), stored(id).id()));
    }

    /** With all that is in it; the original keeps the rows out of sight. True whether or not there was one. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.INBOX_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        find(id).ifPresent(inbox -> inboxes.delete(current.get(), inbox.id()));
        return Envelope.done();
    }

    private Inbox stored(String id) {
        return find(id).orElseThrow(() -> LibredeskRefusal.input("Inbox not found"));
    }

    private Optional<Inbox> find(String id) {
        try {
            return Optional.of(inboxes.get(current.get(), Long.parseLong(id)));
        } catch (NumberFormatException | NotFound none) {
            return Optional.empty();
        }
    }

    /** What the desk refuses beyond the original's rules has no words there. */
    private static Inbox written(Supplier<Inbox> writing) {
        try {
            return writing.get();
        } catch (Invalid refusal) {
            throw LibredeskRefusal.badInput();
        }
    }

    static InboxJson toJson(Inbox inbox) {
        String from = from(inbox);
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
                inbox.channel().settings().flag("prompt_tags_on_reply"),
                from,
                orEmpty(inbox.channel().settings().text("from_name_template")),
                config,
                null,
                null);
    }

    private static String from(Inbox inbox) {
        if (inbox.address().email() == null) {
            return "";
        }
        String told = inbox.channel().settings().text("from");
        return told == null ? inbox.name() + " <" + inbox.address().email() + ">" : told;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
