package io.helpdesk.dialect.chatwoot.application.message;

import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.BotsAllowed;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;

/** Messages of a conversation (chatwoot-application 4.1, 4.2). */
@Path("accounts/{account}/conversations")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class MessagesResource {

    private static final int NEWEST = 20;

    private static final int AFTER = 100;

    private static final int BETWEEN = 1000;

    private static final int FILES = 100;

    private static final String DELETED = "This message was deleted";

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    BlobLinks links;

    /** @param content null where nobody could say it in the language that was asked for */
    public record TranslationJson(String content) {}

    @GET
    @Path("{conversation}/messages")
    public MessageListJson list(@PathParam("conversation") PathId conversation) {
        var which = new ConversationRef.Number(conversation.value());
        var meta = MessageListJson.Meta.of(conversations.get(current.get(), which));
        var found = messages.find(current.get(), which, window(params.get()));
        return new MessageListJson(
                meta,
                found.items().stream()
                        .map(message -> MessageMapper.toJson(message, null, links))
                        .toList());
    }

    /** A hundred files a page. */
    @GET
    @Path("{conversation}/attachments")
    public AttachmentListJson attachments(@PathParam("conversation") PathId conversation) {
        return AttachmentListJson.of(
                messages.files(
                        current.get(),
                        new ConversationRef.Number(conversation.value()),
                        new PageRequest((params.get().page() - 1) * FILES, FILES, true)),
                links);
    }

    /** Posts a message; once the conversation is found, every refusal is one sentence with 422. */
    @POST
    @Path("{conversation}/messages")
    @BotsAllowed
    public MessageJson create(@PathParam("conversation") PathId conversation) {
        var which = new ConversationRef.Number(conversation.value());
        ChatwootParams sent = params.get();
        try {
            var posted = messages.post(current.get(), which, PostCommands.of(sent, MessageWords::alone));
            return MessageMapper.toJson(posted, JsonValues.value(sent.node("echo_id")), links);
        } catch (Invalid refusal) {
            throw MessageWords.alone(refusal);
        } catch (NotFound missing) {
            if (missing.subject().equals("conversation")) {
                throw missing;
            }
            throw ChatwootRefusal.unprocessable("Validation failed: Attachments is invalid");
        }
    }

    /** What it said is gone, the message stays. */
    @DELETE
    @Path("{conversation}/messages/{message}")
    public MessageJson delete(@PathParam("conversation") PathId conversation, @PathParam("message") PathId message) {
        var redacted = messages.redact(
                current.get(), new ConversationRef.Number(conversation.value()), message.value(), DELETED);
        return MessageMapper.toJson(redacted, null, links);
    }

    /** How far it got; a word that is no status changes nothing, nor does one it has passed (chatwoot-application 4.3). */
    @PATCH
    @Path("{conversation}/messages/{message}")
    public MessageJson update(@PathParam("conversation") PathId conversation, @PathParam("message") PathId message) {
        var which = new ConversationRef.Number(conversation.value());
        var sent = params.get();
        var wanted = sent.text("status").flatMap(MessagesResource::status);
        try {
            return MessageMapper.toJson(
                    messages.report(
                            current.get(),
                            which,
                            message.value(),
                            wanted.orElse(DeliveryStatus.PENDING),
                            sent.text("external_error").orElse(null)),
                    null,
                    links);
        } catch (Forbidden refusal) {
            if (refusal.subject().equals("message")) {
                throw new ChatwootRefusal(403, new ErrorJson("Message status update is only allowed for API inboxes"));
            }
            throw refusal;
        }
    }

    /** Has it sent once more, if it failed; any other stays as it is (chatwoot-application 4.3). */
    @POST
    @Path("{conversation}/messages/{message}/retry")
    public MessageJson retry(@PathParam("conversation") PathId conversation, @PathParam("message") PathId message) {
        try {
            return MessageMapper.toJson(
                    messages.retry(current.get(), new ConversationRef.Number(conversation.value()), message.value()),
                    null,
                    links);
        } catch (NotFound missing) {
            if (missing.subject().equals("message")) {
                throw ChatwootRefusal.unprocessable("Couldn't find Message with 'id'=" + message.value());
            }
            throw missing;
        }
    }

    /** Nothing translates here: what it says in the other language is as unknown as in an original without a translator. */
    @POST
    @Path("{conversation}/messages/{message}/translate")
    public TranslationJson translate(
            @PathParam("conversation") PathId conversation, @PathParam("message") PathId message) {
        messages.get(current.get(), new ConversationRef.Number(conversation.value()), message.value());
        return new TranslationJson(null);
    }

    @PUT
    @Path("{conversation}/messages/{message}")
    public MessageJson replace(@PathParam("conversation") PathId conversation, @PathParam("message") PathId message) {
        return update(conversation, message);
    }

    private static Optional<DeliveryStatus> status(String word) {
        return switch (word) {
            case "sent" -> Optional.of(DeliveryStatus.SENT);
            case "delivered" -> Optional.of(DeliveryStatus.DELIVERED);
            case "read" -> Optional.of(DeliveryStatus.READ);
            case "failed" -> Optional.of(DeliveryStatus.FAILED);
            default -> Optional.empty();
        };
    }

    /** Newest first kept where only an upper bound is given, oldest where a lower one is. */
    private static MessageWindow window(ChatwootParams asked) {
        Long before = asked.id("before").orElse(null);
        Long after = asked.id("after").orElse(null);
        Boolean notes = asked.present("filter_internal_messages") ? Boolean.FALSE : null;
        if (after == null) {
            return MessageWindow.builder(NEWEST)
                    .before(before)
                    .privateNotes(notes)
                    .build();
        }
        return before == null
                ? MessageWindow.builder(AFTER)
                        .after(after)
                        .privateNotes(notes)
                        .keepOldest()
                        .build()
                : MessageWindow.builder(BETWEEN)
                        .before(before)
                        .fromInclusive(after)
                        .privateNotes(notes)
                        .keepOldest()
                        .build();
    }
}
