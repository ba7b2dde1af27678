package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Transcripts;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ConversationAttributes;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.TypingStatus;
import io.helpdesk.dialect.chatwoot.application.BotsAllowed;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small things done to one conversation (chatwoot-application 3.8, 3.9). */
@Path("accounts/{account}/conversations")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class ConversationActionsResource {

    @Inject
    Conversations conversations;

    @Inject
    Transcripts transcripts;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    BlobLinks links;

    @PathParam("conversation")
    PathId conversation;

    @POST
    @Path("{conversation}/toggle_status")
    @BotsAllowed
    public ToggledJson toggleStatus() {
        Caller caller = current.get();
        var wanted = ChatwootCodes.constant(ConversationStatus.class, params.get(), "status")
                .orElse(null);
        boolean handedOver = caller.is(Caller.Kind.BOT)
                && wanted == ConversationStatus.OPEN
                && conversations.get(caller, which()).state().status() == ConversationStatus.PENDING;
        var changes = new ArrayList<ConversationChange>();
        changes.add(
                wanted == null
                        ? new ConversationChange.ToggleStatus()
                        : new ConversationChange.SetStatus(
                                wanted, params.get().time("snoozed_until").orElse(null)));
        if (caller.is(Caller.Kind.USER) && !caller.may(Permission.ADMINISTER)) {
            changes.add(new ConversationChange.ClaimIfOpen());
        }
        return ToggledJson.of(conversations.change(caller, which(), changes), handedOver);
    }

    @POST
    @Path("{conversation}/toggle_priority")
    @BotsAllowed
    public Response togglePriority() {
        change(Priorities.set(params.get()));
        return Answers.empty();
    }

    /** Words other than {@code on} and {@code off} are heard and not passed on (chatwoot-application 3.8). */
    @POST
    @Path("{conversation}/toggle_typing_status")
    @BotsAllowed
    public Response toggleTypingStatus() {
        boolean note = params.get().flag("is_private").orElse(false);
        TypingStatus.of(params.get())
                .ifPresentOrElse(
                        on -> conversations.typing(current.get(), which(), on, note),
                        () -> conversations.get(current.get(), which()));
        return Answers.empty();
    }

    @POST
    @Path("{conversation}/update_last_seen")
    public ConversationJson updateLastSeen() {
        return ConversationMapper.toJson(change(new ConversationChange.SeenByAgents()), current.get(), links);
    }

    /** As if nobody had looked since the contact wrote last. */
    @POST
    @Path("{conversation}/unread")
    public ConversationJson unread() {
        return ConversationMapper.toJson(change(new ConversationChange.MarkUnread()), current.get(), links);
    }

    /** Mails what was said; the address is not looked at before (chatwoot-application 3.8). */
    @POST
    @Path("{conversation}/transcript")
    public Response transcript() {
        try {
            transcripts.send(current.get(), which(), params.get().text("email").orElse(null));
        } catch (Invalid refusal) {
            throw ChatwootRefusal.unprocessable("email param missing");
        }
        return Answers.empty();
    }

    @POST
    @Path("{conversation}/mute")
    public Response mute() {
        change(new ConversationChange.Mute());
        return Answers.empty();
    }

    @POST
    @Path("{conversation}/unmute")
    public Response unmute() {
        change(new ConversationChange.Unmute());
        return Answers.empty();
    }

    /** Replaces them all. */
    @POST
    @Path("{conversation}/custom_attributes")
    @BotsAllowed
    public CustomAttributesJson customAttributes() {
        ChatwootParams sent = params.get();
        Map<String, Object> attributes =
                ConversationAttributes.custom(sent.object("custom_attributes").orElseThrow(this::withoutAttributes));
        return new CustomAttributesJson(
                change(new ConversationChange.SetField(ConversationField.CUSTOM_ATTRIBUTES, attributes))
                        .customAttributes());
    }

    /** The conversation is looked for first (chatwoot-application 1.3), which costs only those who send none. */
    private ChatwootRefusal withoutAttributes() {
        conversations.get(current.get(), which());
        return ChatwootRefusal.missing("custom_attributes");
    }

    /** What is stored now. */
    public record CustomAttributesJson(Map<String, Object> customAttributes) {}

    private Conversation change(ConversationChange change) {
        return conversations.change(current.get(), which(), List.of(change));
    }

    private ConversationRef which() {
        return new ConversationRef.Number(conversation.value());
    }
}
