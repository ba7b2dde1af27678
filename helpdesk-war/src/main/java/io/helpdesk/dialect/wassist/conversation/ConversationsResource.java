package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.ResultsPage;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;

/** Conversations (wassist 4 to 6). */
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConversationsResource {

    @Inject
    Clock clock;

    @Inject
    Conversations conversations;

    @Inject
    OpenCommands commands;

    @Inject
    ListQuery queries;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    /** Opens one, or goes on with the one there is; 201 either way (wassist 4.2). */
    @POST
    public Response create(WassistBody body) {
        NewConversation wanted = body.read(NewConversation::read);
        var command = commands.of(current.get(), wanted);
        try {
            var opened = conversations.open(current.get(), command);
            return Response.status(Response.Status.CREATED)
                    .entity(ConversationMapper.toJson(opened, clock.instant()))
                    .build();
        } catch (Invalid refusal) {
            throw OpenRefusals.worded(refusal);
        }
    }

    @GET
    public ResultsPage<ConversationJson> list(@Context UriInfo uri) {
        var now = clock.instant();
        var query = uri.getQueryParameters();
        var paging = Paging.of(query);
        var wanted = queries.read(current.get(), query, now);
        var found = conversations.find(
                current.get(),
                wanted.condition(),
                wanted.order(),
                paging.request().withTotal());
        return paging.results(found, page -> ConversationMapper.toJson(page, now), address, "conversations/");
    }

    @GET
    @Path("{id}")
    public ConversationJson show(@PathParam("id") String id) {
        return ConversationMapper.toJson(conversations.get(current.get(), ref(id)), clock.instant());
    }

    /** Nothing of it is written by clients, so whatever they send back is passed over (wassist 6.2). */
    @PUT
    @Path("{id}")
    public ConversationJson replace(@PathParam("id") String id, WassistBody body) {
        var conversation = conversations.get(current.get(), ref(id));
        body.read(fields -> fields);
        return ConversationMapper.toJson(conversation, clock.instant());
    }

    /** Somebody has read it. */
    @POST
    @Path("{id}/read")
    public ConversationJson read(@PathParam("id") String id) {
        var read = conversations.change(current.get(), ref(id), List.of(new ConversationChange.SeenByAgents()));
        return ConversationMapper.toJson(read, clock.instant());
    }

    private static ConversationRef ref(String id) {
        return new ConversationRef.Uuid(Uuids.inPath(id));
    }
}
