package io.helpdesk.dialect.libredesk.webhook;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.webhook.Deliveries;
import io.helpdesk.api.webhook.Delivery;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.dialect.libredesk.Paging;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;

/** What was, is and could not be delivered to a webhook: an addition of ours, as the original keeps nothing of it. */
@Path("webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DeliveriesResource {

    @Inject
    Deliveries deliveries;

    @Inject
    Webhooks webhooks;

    @Inject
    CurrentCaller current;

    @GET
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<PageJson<DeliveryJson>> list(
            @PathParam("id") String webhook,
            @QueryParam("state") String state,
            @QueryParam("page") String page,
            @QueryParam("page_size") String pageSize) {
        var paging = Paging.of(page, pageSize);
        var stored =
                orNotFound(() -> webhooks.get(current.get(), LibredeskHooks.NAME, WebhooksResource.number(webhook)));
        var found = deliveries.find(current.get(), LibredeskHooks.NAME, state(state), stored.id(), paging.request());
        return Envelope.success(PageJson.of(found.map(DeliveryJson::of), paging));
    }

    @GET
    @Path("{delivery}")
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<DeliveryJson> get(@PathParam("id") String webhook, @PathParam("delivery") String delivery) {
        return Envelope.success(DeliveryJson.of(one(webhook, delivery)));
    }

    @POST
    @Path("{delivery}/replay")
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<DeliveryJson> replay(@PathParam("id") String webhook, @PathParam("delivery") String delivery) {
        try {
            return Envelope.success(DeliveryJson.of(deliveries.replay(
                    current.get(), LibredeskHooks.NAME, one(webhook, delivery).uuid())));
        } catch (Conflict gone) {
            throw LibredeskRefusal.input("The event of this delivery is not kept any more");
        }
    }

    private Delivery one(String webhook, String delivery) {
        return orNotFound(() -> {
            var found = deliveries.get(current.get(), LibredeskHooks.NAME, uuid(delivery));
            if (found.webhookId() != WebhooksResource.number(webhook)) {
                throw new NotFound("delivery");
            }
            return found;
        });
    }

    private static <T> T orNotFound(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("Not found");
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound("delivery");
        }
    }

    private static Delivery.State state(String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        return Delivery.State.named(word).orElseThrow(() -> LibredeskRefusal.input("Invalid state"));
    }
}
