package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Participants;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is in a conversation (libredesk 10). */
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class ConversationPeopleResource {

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    Participants participants;

    /** The contact first, then other contacts who wrote. */
    @GET
    @Path("{uuid}/participants")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<List<ParticipantJson>> participants(@PathParam("uuid") String uuid) {
        var which = ConversationPath.ref(uuid);
        var people = new ArrayList<ParticipantJson>();
        participants.contacts(current.get(), which).forEach(contact -> people.add(ParticipantJson.of(contact)));
        participants.listWithWriters(current.get(), which).forEach(agent -> people.add(ParticipantJson.of(agent)));
        return Envelope.success(people);
    }

    /** Merges them into the contact's. */
    @PUT
    @Path("{uuid}/contacts/custom-attributes")
    public Envelope<Boolean> contactAttributes(@PathParam("uuid") String uuid, LibredeskBody body) {
        Map<String, Object> attributes = body.whole();
        body.refuseUnlessDecoded();
        conversations.change(
                current.get(),
                ConversationPath.ref(uuid),
                List.of(new ConversationChange.MergeContactAttributes(attributes)));
        return Envelope.done();
    }
}
