package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Messages of a conversation (wassist 6.2, 7). */
@Path("conversations/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MessagesResource {

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    MessageMapper mapper;

    @Inject
    CurrentCaller current;

    /** A bare list, newest first; what the contact never sees is not in it. */
    @GET
    public List<MessageJson> list(@PathParam("id") String id, @Context UriInfo uri) {
        var paging = Paging.of(uri.getQueryParameters());
        var window = MessageWindow.builder(paging.limit())
                .privateNotes(false)
                .newestFirst()
                .offset(paging.offset())
                .build();
        return mapper.toJson(
                current.get(), messages.find(current.get(), ref(id), window).items());
    }

    @POST
    public Response send(@PathParam("id") String id, WassistBody body) {
        Conversation conversation = conversations.get(current.get(), ref(id));
        NewMessage wanted = body.read(NewMessage::read);
        if (!wanted.opensTheWindow() && !conversation.replies().possible()) {
            throw WassistRefusal.windowClosed();
        }
        var bot = conversation.assignment().bot();
        Long agentId = bot == null ? null : bot.id();
        Message sent = post(conversation, wanted, agentId);
        return Response.status(Response.Status.CREATED)
                .entity(mapper.toJson(current.get(), List.of(sent)).get(0))
                .build();
    }

    private Message post(Conversation conversation, NewMessage wanted, Long agentId) {
        try {
            return messages.post(current.get(), new ConversationRef.Id(conversation.id()), wanted.command(agentId));
        } catch (Invalid refusal) {
            throw PostRefusals.templateErrors(refusal)
                    .map(WassistRefusal::fields)
                    .orElseGet(() -> PostRefusals.notSent(refusal));
        }
    }

    private static ConversationRef ref(String id) {
        return new ConversationRef.Uuid(Uuids.inPath(id));
    }
}
