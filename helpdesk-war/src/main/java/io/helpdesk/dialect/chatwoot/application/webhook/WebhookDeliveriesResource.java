package io.helpdesk.dialect.chatwoot.application.webhook;

import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.webhook.Deliveries;
import io.helpdesk.api.webhook.Delivery;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.webhook.ChatwootHooks;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;

/**
 * What became of the deliveries to the account's webhooks, its inboxes' and its bots' (an addition of this server), for
 * administrators: {@code state} is {@code waiting}, {@code done} or {@code dead}, 25 to a page.
 */
@Path("accounts/{account}/webhook_deliveries")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class WebhookDeliveriesResource {

    private static final int PER_PAGE = 25;

    @Inject
    Deliveries deliveries;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** Several deliveries. */
    record ListJson(Meta meta, List<DeliveryJson> payload) {
        record Meta(long count, long currentPage) {}
    }

    @GET
    public ListJson list() {
        var state = params.get()
                .filled("state")
                .map(WebhookDeliveriesResource::state)
                .orElse(null);
        var page = params.get().page();
        var found = deliveries.find(
                current.get(),
                ChatwootHooks.NAME,
                state,
                params.get().id("webhook_id").orElse(null),
                PageRequest.page(page, PER_PAGE).withTotal());
        return new ListJson(
                new ListJson.Meta(found.total(), page),
                found.items().stream().map(DeliveryJson::listed).toList());
    }

    @GET
    @Path("{delivery}")
    public DeliveryJson show(@PathParam("delivery") String delivery) {
        return DeliveryJson.shown(deliveries.get(current.get(), ChatwootHooks.NAME, id(delivery)));
    }

    @POST
    @Path("{delivery}/replay")
    public DeliveryJson replay(@PathParam("delivery") String delivery) {
        try {
            return DeliveryJson.shown(deliveries.replay(current.get(), ChatwootHooks.NAME, id(delivery)));
        } catch (Conflict gone) {
            throw ChatwootRefusal.unprocessable("The event of this delivery is not kept any more");
        }
    }

    private static Delivery.State state(String word) {
        return Delivery.State.named(word)
                .orElseThrow(() -> ChatwootRefusal.unprocessable("'" + word + "' is not a valid state"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound("delivery");
        }
    }
}
