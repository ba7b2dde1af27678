package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.survey.Surveys;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Opens and shows conversations (libredesk 6, 8). */
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConversationsResource {

    /** How far back a contact's other conversations are shown. */
    private static final int PREVIOUS = 10;

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    ConversationCommand commands;

    @Inject
    Surveys surveys;

    /** Opens a conversation with its first message, wholly or not at all. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.CONVERSATION_OPEN)
    public Envelope<ConversationJson> create(LibredeskBody body) {
        Conversation opened = conversations.open(current.get(), commands.read(current.get(), body));
        return Envelope.success(ConversationMapper.toJson(opened, null));
    }

    @GET
    @Path("{uuid}")
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<ConversationJson> get(@PathParam("uuid") String uuid) {
        Conversation found = conversations.get(current.get(), ConversationPath.ref(uuid));
        return Envelope.success(ConversationMapper.toJson(found, previous(found), survey(found)));
    }

    /** Nobody was asked before it was resolved once. */
    private ConversationJson.Survey survey(Conversation shown) {
        return shown.state().resolvedAt() == null
                ? ConversationJson.Survey.NONE
                : surveys.of(current.get(), shown.id())
                        .map(asked -> new ConversationJson.Survey(
                                asked.rating() == null ? 0 : asked.rating(), asked.feedback(), asked.answeredAt()))
                        .orElse(ConversationJson.Survey.NONE);
    }

    /** The contact's newest without this one; nothing when this one is older than all of them (libredesk 7). */
    private List<PreviousConversationJson> previous(Conversation shown) {
        List<Conversation> newest = conversations
                .find(
                        current.get(),
                        Condition.is(
                                ConversationField.CONTACT_ID, shown.contact().id()),
                        List.of(new Sort(ConversationField.CREATED_AT, true)),
                        PageRequest.page(1, PREVIOUS))
                .items();
        boolean among = newest.stream().anyMatch(other -> other.id() == shown.id());
        return newest.stream()
                .filter(other -> among && other.id() != shown.id())
                .map(ConversationMapper::toPreviousJson)
                .toList();
    }
}
