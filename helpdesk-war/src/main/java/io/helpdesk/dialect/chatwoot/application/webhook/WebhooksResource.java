package io.helpdesk.dialect.chatwoot.application.webhook;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.webhook.SaveWebhook;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.RecordWords;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.dialect.chatwoot.webhook.ChatwootHooks;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The account's webhooks (chatwoot-resources 13), for administrators. */
@Path("accounts/{account}/webhooks")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class WebhooksResource {

    /** What a webhook gets that does not say what it wants. */
    private static final List<String> USUAL = List.of(
            "conversation_status_changed",
            "conversation_updated",
            "conversation_created",
            "contact_created",
            "contact_updated",
            "message_created",
            "message_updated",
            "webwidget_triggered");

    @Inject
    Webhooks webhooks;

    @Inject
    Inboxes inboxes;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** Several webhooks. */
    record ListJson(Several payload) {
        record Several(List<WebhookJson> webhooks) {}
    }

    /** One webhook. */
    record OneJson(One payload) {
        record One(WebhookJson webhook) {}
    }

    @GET
    public ListJson list() {
        var stored = webhooks.list(current.get(), ChatwootHooks.NAME);
        Map<Long, Inbox> known = stored.stream().allMatch(webhook -> webhook.inboxId() == null)
                ? Map.of()
                : inboxes.list(current.get()).stream().collect(Collectors.toMap(Inbox::id, Function.identity()));
        return new ListJson(new ListJson.Several(stored.stream()
                .map(webhook ->
                        WebhookJson.of(webhook, webhook.inboxId() == null ? null : known.get(webhook.inboxId())))
                .toList()));
    }

    @POST
    public OneJson create() {
        Administrators.only(current.get());
        var sent = params.get().wrapped("webhook");
        return answer(() -> webhooks.create(current.get(), ChatwootHooks.NAME, command(sent, USUAL)));
    }

    @PATCH
    @Path("{webhook}")
    public OneJson update(@PathParam("webhook") PathId webhook) {
        webhooks.get(current.get(), ChatwootHooks.NAME, webhook.value());
        var sent = params.get().wrapped("webhook");
        return answer(() -> webhooks.update(current.get(), ChatwootHooks.NAME, webhook.value(), command(sent, null)));
    }

    @PUT
    @Path("{webhook}")
    public OneJson replace(@PathParam("webhook") PathId webhook) {
        return update(webhook);
    }

    @DELETE
    @Path("{webhook}")
    public Response delete(@PathParam("webhook") PathId webhook) {
        webhooks.delete(current.get(), ChatwootHooks.NAME, webhook.value());
        return Answers.empty();
    }

    private OneJson answer(Supplier<Webhook> call) {
        Webhook stored;
        try {
            stored = call.get();
        } catch (Invalid refusal) {
            throw worded(refusal);
        }
        var inbox = stored.inboxId() == null ? null : inboxes.get(current.get(), stored.inboxId());
        return new OneJson(new OneJson.One(WebhookJson.of(stored, inbox)));
    }

    /** @param otherwise what is wanted if nothing was said; null to leave it */
    private SaveWebhook command(ChatwootParams sent, List<String> otherwise) {
        boolean said = sent.has("subscriptions") && !sent.node("subscriptions").isNull();
        Optional<Long> inbox = sent.id("inbox_id").filter(id -> inboxes.get(current.get(), id) != null);
        return new SaveWebhook(
                sent.has("name") ? sent.text("name") : null,
                sent.text("url").orElse(null),
                said ? sent.texts("subscriptions") : otherwise,
                null,
                sent.has("inbox_id") ? inbox : null,
                null);
    }

    private static ChatwootRefusal worded(Invalid refusal) {
        var first = refusal.violations().get(0);
        String sentence = first.field().equals("events")
                ? "Subscriptions Invalid events"
                : first.field().equals("url")
                        ? "Url "
                                + switch (first.rule()) {
                                    case TAKEN, TOO_LONG, PRIVATE_ADDRESS -> RecordWords.rule(first);
                                    default -> "is invalid";
                                }
                        : null;
        if (sentence == null) {
            throw refusal;
        }
        return new ChatwootRefusal(
                422,
                new ErrorJson.RecordInvalid(
                        sentence, List.of(first.field().equals("events") ? "subscriptions" : first.field())));
    }
}
