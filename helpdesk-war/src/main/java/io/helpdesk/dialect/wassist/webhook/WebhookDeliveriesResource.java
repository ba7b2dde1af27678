package io.helpdesk.dialect.wassist.webhook;

import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.webhook.Deliveries;
import io.helpdesk.api.webhook.Delivery;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.ResultsPage;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What became of deliveries (wassist 13); {@code status} and {@code webhookId} choose among them. */
@Path("webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WebhookDeliveriesResource {

    @Inject
    Deliveries deliveries;

    @Inject
    Webhooks webhooks;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    @GET
    public ResultsPage<DeliveryJson> list(@Context UriInfo uri) {
        var query = uri.getQueryParameters();
        var paging = Paging.of(query);
        var status = query.getFirst("status");
        var webhook = query.getFirst("webhookId");
        var found = deliveries.find(
                current.get(),
                WassistHooks.NAME,
                status == null ? null : state(status),
                webhook == null
                        ? null
                        : webhooks.get(current.get(), WassistHooks.NAME, Uuids.inPath(webhook))
                                .id(),
                paging.request().withTotal());
        return paging.results(
                found, page -> page.stream().map(DeliveryJson::listed).toList(), address, "webhook-deliveries/");
    }

    @GET
    @Path("{id}")
    public DeliveryJson show(@PathParam("id") String id) {
        return DeliveryJson.shown(deliveries.get(current.get(), WassistHooks.NAME, Uuids.inPath(id)));
    }

    @POST
    @Path("{id}/replay")
    public DeliveryJson replay(@PathParam("id") String id) {
        try {
            return DeliveryJson.shown(deliveries.replay(current.get(), WassistHooks.NAME, Uuids.inPath(id)));
        } catch (Conflict gone) {
            throw WassistRefusal.business(409, "The event of this delivery is not kept any more", "event_expired");
        }
    }

    private static Delivery.State state(String word) {
        return switch (word) {
            case "pending" -> Delivery.State.WAITING;
            case "delivered" -> Delivery.State.DONE;
            case "failed" -> Delivery.State.DEAD;
            default -> throw WassistRefusal.field("status", "\"" + word + "\" is not a valid choice.");
        };
    }
}
