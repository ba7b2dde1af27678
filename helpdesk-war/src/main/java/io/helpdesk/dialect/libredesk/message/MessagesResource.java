package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.dialect.libredesk.Paging;
import io.helpdesk.dialect.libredesk.Slices;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The messages of a conversation (libredesk 11). */
@Path("conversations/{uuid}/messages")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MessagesResource {

    private static final String DELETED = "This note was deleted";

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    MessageCommand commands;

    @Inject
    MessageMapper mapper;

    @GET
    @Needs(Permission.MESSAGE_READ)
    public Envelope<PageJson<MessageJson>> list(
            @PathParam("uuid") String conversation,
            @QueryParam("page") String page,
            @QueryParam("page_size") String pageSize,
            @QueryParam("private") String privateNotes,
            @QueryParam("type") List<String> types) {
        ConversationRef ref = ConversationPath.ref(conversation);
        Paging paging = Paging.of(page, pageSize);
        MessageWindow window = MessageListQuery.window(types, privateNotes, paging);
        Page<Message> found = messages.find(current.get(), ref, window);
        if (MessageListQuery.nothing(types) || found.items().isEmpty()) {
            return Envelope.success(PageJson.of(List.of(), 0, paging));
        }
        return Envelope.success(PageJson.of(
                paging.large()
                        ? slices(found.items(), ref, window, paging)
                        : found.items().stream().map(mapper::toJson).toList(),
                found.total(),
                paging));
    }

    /** Each slice has the messages before the last one of the slice in front of it. */
    private Slices<MessageJson> slices(List<Message> first, ConversationRef ref, MessageWindow window, Paging paging) {
        Caller caller = current.get();
        return new Slices<>(
                Stream.iterate(
                                first,
                                slice -> !slice.isEmpty(),
                                slice -> messages.find(
                                                caller,
                                                ref,
                                                MessageListQuery.before(
                                                        slice.get(slice.size() - 1)
                                                                .id(),
                                                        window))
                                        .items())
                        .map(slice -> slice.stream().map(mapper::toJson).toList()),
                paging.size());
    }

    @GET
    @Path("{message}")
    @Needs(Permission.MESSAGE_READ)
    public Envelope<MessageJson> get(@PathParam("uuid") String conversation, @PathParam("message") String message) {
        ConversationRef ref = ConversationPath.ref(conversation);
        UUID uuid = ConversationPath.uuid(message, "Message not found");
        return Envelope.success(mapper.toJson(messages.get(current.get(), ref, uuid)));
    }

    /** Posts a reply, a note or a message in the contact's name (libredesk 11.3). */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.MESSAGE_WRITE)
    public Envelope<MessageJson> send(@PathParam("uuid") String conversation, LibredeskBody body) {
        Conversation into = conversations.get(current.get(), ConversationPath.ref(conversation));
        Message posted = messages.post(
                current.get(), new ConversationRef.Id(into.id()), commands.read(current.get(), into.inbox(), body));
        return Envelope.success(mapper.toJson(posted));
    }

    /** Has the caller's own reply sent once more, if it failed (libredesk 11.2). */
    @PUT
    @Path("{message}/retry")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.MESSAGE_WRITE)
    public Envelope<Boolean> retry(@PathParam("uuid") String conversation, @PathParam("message") String message) {
        ConversationRef ref = ConversationPath.ref(conversation);
        Message found = messages.get(current.get(), ref, ConversationPath.uuid(message, "Message not found"));
        boolean own = found.author() instanceof Author.OfAgent by
                && Objects.equals(current.get().userId(), by.agent().id());
        if (!own || found.delivery().status() != DeliveryStatus.FAILED) {
            throw LibredeskRefusal.input("Bad request");
        }
        messages.retry(current.get(), ref, found.id());
        return Envelope.done();
    }

    /** What a deleted note says. */
    public record DeletedNoteJson(String content) {}

    /** Notes and activities alone can be deleted; the note stays and says so (libredesk 11.2). */
    @DELETE
    @Path("{message}")
    @Needs(Permission.MESSAGE_WRITE)
    public Envelope<DeletedNoteJson> delete(
            @PathParam("uuid") String conversation, @PathParam("message") String message) {
        ConversationRef ref = ConversationPath.ref(conversation);
        Message found = note(ref, message);
        return Envelope.success(new DeletedNoteJson(
                messages.redact(current.get(), ref, found.id(), DELETED).body().text()));
    }

    private Message note(ConversationRef conversation, String message) {
        try {
            Message found = messages.get(current.get(), conversation, ConversationPath.uuid(message, "Not found"));
            if (found.privateNote() || found.type() == MessageType.ACTIVITY) {
                return found;
            }
        } catch (NotFound missing) {
            if (!missing.subject().equals("message")) {
                throw missing;
            }
        }
        throw LibredeskRefusal.notFound("Not found");
    }
}
