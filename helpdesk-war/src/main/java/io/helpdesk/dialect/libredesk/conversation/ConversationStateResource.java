package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Changes what a conversation is like: status, priority, tags, attributes, who saw it (libredesk 10). */
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class ConversationStateResource {

    @Inject
    Clock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    Statuses statuses;

    @Inject
    TagCommand tags;

    @PUT
    @Path("{uuid}/status")
    @Needs(Permission.CONVERSATION_STATUS)
    public Envelope<Boolean> status(@PathParam("uuid") String uuid, LibredeskBody body) {
        StatusCommand wanted = StatusCommand.read(body);
        ConversationRef ref = ConversationPath.ref(uuid);
        var known = statuses.named(current.get(), wanted.status());
        if (known.isEmpty() || !wanted.isForward()) {
            // a conversation that cannot be seen is refused first
            conversations.get(current.get(), ref);
            throw known.isEmpty() ? LibredeskRefusal.badInput() : LibredeskRefusal.input("Invalid snooze duration");
        }
        return change(ref, wanted.change(known.get(), clock.instant()));
    }

    /** A name that is unknown clears the priority (libredesk 10). */
    @PUT
    @Path("{uuid}/priority")
    @Needs(Permission.CONVERSATION_PRIORITY)
    public Envelope<Boolean> priority(@PathParam("uuid") String uuid, LibredeskBody body) {
        String name = body.text("priority");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`priority` empty");
        }
        return change(
                ConversationPath.ref(uuid),
                new ConversationChange.SetField(
                        ConversationField.PRIORITY, Priorities.named(name).orElse(null)));
    }

    @POST
    @Path("{uuid}/tags")
    @Needs(Permission.CONVERSATION_LABELS)
    public Envelope<Boolean> tags(@PathParam("uuid") String uuid, LibredeskBody body) {
        TagCommand.Wanted wanted = tags.read(body);
        return change(ConversationPath.ref(uuid), tags.change(current.get(), wanted));
    }

    /** Replaces them all. */
    @PUT
    @Path("{uuid}/custom-attributes")
    public Envelope<Boolean> customAttributes(@PathParam("uuid") String uuid, LibredeskBody body) {
        Map<String, Object> attributes = body.whole();
        body.refuseUnlessDecoded();
        return change(
                ConversationPath.ref(uuid),
                new ConversationChange.SetField(ConversationField.CUSTOM_ATTRIBUTES, attributes));
    }

    @PUT
    @Path("{uuid}/last-seen")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<Boolean> lastSeen(@PathParam("uuid") String uuid) {
        return change(ConversationPath.ref(uuid), new ConversationChange.SeenByAgents());
    }

    @PUT
    @Path("{uuid}/mark-unread")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<Boolean> markUnread(@PathParam("uuid") String uuid) {
        return change(ConversationPath.ref(uuid), new ConversationChange.MarkUnread());
    }

    private Envelope<Boolean> change(ConversationRef ref, ConversationChange change) {
        conversations.change(current.get(), ref, List.of(change));
        return Envelope.done();
    }
}
