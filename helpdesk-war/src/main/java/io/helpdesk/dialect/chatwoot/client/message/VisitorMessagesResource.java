package io.helpdesk.dialect.chatwoot.client.message;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.message.Attach;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.dialect.chatwoot.AttachmentLimit;
import io.helpdesk.dialect.chatwoot.BlobAddresses;
import io.helpdesk.dialect.chatwoot.ChatwootFile;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.client.AsVisitor;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/**
 * Messages of the conversations that the visitor sees. In the original those of all conversations of the contact, in any
 * inbox, whether or not an identity was proven (chatwoot-client 1.2): here only where the operator wants it so.
 */
@Path("inboxes/{inbox}/contacts/{contact}/conversations/{conversation}/messages")
@ApplicationScoped
@AsVisitor
@Produces(ChatwootJson.TYPE)
public class VisitorMessagesResource {

    private static final int PAGE = 20;

    @Inject
    Messages messages;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Inject
    CurrentParams params;

    @Inject
    BlobAddresses links;

    /** The newest, oldest of them first. */
    @GET
    public List<VisitorMessageJson> list(@PathParam("conversation") PathId conversation) {
        Long before = params.get().id("before").orElse(null);
        var window =
                MessageWindow.builder(PAGE).before(before).privateNotes(false).build();
        return messages.find(caller(), which(conversation), window).items().stream()
                .map(this::json)
                .toList();
    }

    @POST
    public VisitorMessageJson create(@PathParam("conversation") PathId conversation) {
        return json(messages.post(caller(), which(conversation), command(params.get())));
    }

    @PATCH
    @Path("{message}")
    public VisitorMessageJson patch(
            @PathParam("conversation") PathId conversation, @PathParam("message") PathId message) {
        return update(conversation, message);
    }

    /** Answers what a message asked; without an answer nothing changes. */
    @PUT
    @Path("{message}")
    public VisitorMessageJson update(
            @PathParam("conversation") PathId conversation, @PathParam("message") PathId message) {
        var values = SubmittedValues.of(params.get());
        if (values.isPresent()) {
            return json(messages.answer(caller(), which(conversation), message.value(), values.get()));
        }
        var only = MessageWindow.builder(1)
                .before(message.value() + 1)
                .fromInclusive(message.value())
                .privateNotes(false)
                .build();
        return messages.find(caller(), which(conversation), only).items().stream()
                .findFirst()
                .map(this::json)
                .orElseThrow(() -> new NotFound("message"));
    }

    private static PostMessage command(ChatwootParams params) {
        return PostMessage.builder(MessageType.INCOMING, params.text("content").orElse(null))
                .attachments(AttachmentLimit.within(params.elements("attachments").stream()
                        .flatMap(element -> JsonValues.file(element).stream())
                        .map(ChatwootFile::toUpload)
                        .<Attach>map(Attach.Uploaded::new)
                        .toList()))
                .echoId(params.text("echo_id").orElse(null))
                .build();
    }

    private VisitorMessageJson json(Message message) {
        return VisitorMessageJson.of(message, links);
    }

    private Caller caller() {
        return settings.flag(Setting.VISITORS_AS_ORIGINAL)
                ? current.get()
                        .withScope(new AccessScope.OneContact(current.get().id()))
                : current.get();
    }

    private static ConversationRef which(PathId number) {
        return new ConversationRef.Number(number.value());
    }
}
