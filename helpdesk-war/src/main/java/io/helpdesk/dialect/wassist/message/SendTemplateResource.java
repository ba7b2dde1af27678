package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** A template into a conversation, whatever its window (wassist 6.2): what a message of that type does, in flat words. */
@Path("conversations/{id}/send-template")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SendTemplateResource {

    private static final String NAME = "templateName";
    private static final String VARIABLES = "variables";

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    MessageMapper mapper;

    @Inject
    CurrentCaller current;

    @POST
    public Response send(@PathParam("id") String id, WassistBody body) {
        Conversation conversation = conversations.get(current.get(), new ConversationRef.Uuid(Uuids.inPath(id)));
        TemplateUse use = body.read(SendTemplateResource::read);
        var bot = conversation.assignment().bot();
        Message sent = post(conversation, use, bot == null ? null : bot.id());
        return Response.status(Response.Status.CREATED)
                .entity(mapper.toJson(current.get(), List.of(sent)).get(0))
                .build();
    }

    private static TemplateUse read(Fields fields) {
        var name = fields.text(NAME, Text.required());
        var variables = fields.object(VARIABLES, true, TemplateFields::variables);
        return TemplateFields.use(name.orElse(null), variables.orElse(Map.of()));
    }

    private Message post(Conversation conversation, TemplateUse use, Long agentId) {
        try {
            return messages.post(
                    current.get(), new ConversationRef.Id(conversation.id()), PostCommands.template(use, agentId));
        } catch (Invalid refusal) {
            throw switch (refusal.violations().get(0).field()) {
                case "template" -> WassistRefusal.field(NAME, PostRefusals.UNKNOWN_TEMPLATE);
                case "template_variables" -> WassistRefusal.field(VARIABLES, PostRefusals.OTHER_VARIABLES);
                default -> PostRefusals.notSent(refusal);
            };
        }
    }
}
