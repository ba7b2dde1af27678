package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.whatsapp.WhatsAppSandbox;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.Json;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plays in what contacts write to a number without a token (an addition of this server), for administrators. */
@Path("accounts/{account}/inboxes/{inbox}/sandbox_messages")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class SandboxMessagesResource {

    @Inject
    WhatsAppSandbox sandbox;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("inbox")
    PathId inbox;

    /** Under which id the message is known. */
    public record PlayedJson(String sourceId) {}

    /** {@code from} and {@code content}, or any {@code message} in the form in which the provider brings it. */
    @POST
    public PlayedJson play() {
        var caller = Administrators.only(current.get());
        var given = params.get().object("message").orElse(Map.of());
        var message = new LinkedHashMap<String, Object>(given);
        params.get().text("from").ifPresent(from -> message.putIfAbsent("from", from));
        if (!given.containsKey("type")) {
            message.put("type", "text");
            message.put("text", Map.of("body", params.get().text("content").orElse("")));
        }
        try {
            return new PlayedJson(sandbox.play(
                    caller,
                    inbox.value(),
                    Json.text(Json.mapper().build(), message),
                    params.get().text("name").orElse(null)));
        } catch (Invalid refused) {
            throw ChatwootRefusal.unprocessable(words(refused));
        }
    }

    private static String words(Invalid refused) {
        var first = refused.violations().get(0);
        return switch (first.field()) {
            case "inbox" -> "The inbox is no sandbox: it is none of WhatsApp, or has a token";
            case "from" -> "from must be a phone number";
            default -> first.field() + " is invalid";
        };
    }
}
