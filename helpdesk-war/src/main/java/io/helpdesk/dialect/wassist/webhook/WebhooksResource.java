package io.helpdesk.dialect.wassist.webhook;

import io.helpdesk.api.paging.Page;
import io.helpdesk.api.webhook.SaveWebhook;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.ResultsPage;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistJson;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.Json;
import io.helpdesk.web.PublicAddress;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The organisation's webhooks (wassist 13). */
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WebhooksResource {

    private static final int NAME = 255;

    @Inject
    Clock clock;

    @Inject
    Webhooks webhooks;

    @Inject
    WassistHooks format;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    @GET
    public ResultsPage<WebhookJson> list(@Context UriInfo uri) {
        var paging = Paging.of(uri.getQueryParameters());
        var all = webhooks.list(current.get(), WassistHooks.NAME);
        var page = new Page<>(
                all.stream().skip(paging.offset()).limit(paging.limit()).toList(), all.size());
        return paging.results(page, some -> some.stream().map(WebhookJson::of).toList(), address, "webhooks/");
    }

    @POST
    public Response create(WassistBody body) {
        var command = body.read(fields -> command(fields, true));
        return Response.status(Response.Status.CREATED)
                .entity(WebhookJson.of(webhooks.create(current.get(), WassistHooks.NAME, command)))
                .build();
    }

    @GET
    @Path("{id}")
    public WebhookJson show(@PathParam("id") String id) {
        return WebhookJson.of(stored(id));
    }

    @PUT
    @Path("{id}")
    public WebhookJson replace(@PathParam("id") String id, WassistBody body) {
        return write(id, body, true);
    }

    @PATCH
    @Path("{id}")
    public WebhookJson update(@PathParam("id") String id, WassistBody body) {
        return write(id, body, false);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        webhooks.delete(current.get(), WassistHooks.NAME, stored(id).id());
    }

    @POST
    @Path("{id}/rotate-secret")
    public WebhookJson rotate(@PathParam("id") String id) {
        return WebhookJson.of(webhooks.rotateSecret(
                current.get(), WassistHooks.NAME, stored(id).id()));
    }

    /** Sends a ping soon; its delivery says what became of it. */
    @POST
    @Path("{id}/test")
    public DeliveryJson test(@PathParam("id") String id) {
        var webhook = stored(id);
        var ping = new WassistHooks.PingJson(
                WassistHooks.PING,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                "This is a test event",
                webhook.uuid());
        return DeliveryJson.listed(webhooks.test(
                current.get(),
                WassistHooks.NAME,
                webhook.id(),
                WassistHooks.PING,
                Json.text(WassistJson.mapper(), ping)));
    }

    private WebhookJson write(String id, WassistBody body, boolean whole) {
        var webhook = stored(id);
        var command = body.read(fields -> command(fields, whole));
        return WebhookJson.of(webhooks.update(current.get(), WassistHooks.NAME, webhook.id(), command));
    }

    private Webhook stored(String id) {
        return webhooks.get(current.get(), WassistHooks.NAME, Uuids.inPath(id));
    }

    private SaveWebhook command(Fields fields, boolean whole) {
        var name = fields.text("name", (whole ? Text.required() : Text.optional()).upTo(NAME));
        var url = fields.url("url", whole);
        var events = fields.texts("events");
        if (whole && !fields.has("events")) {
            fields.refuse("events", "This field is required.");
        }
        events.filter(List::isEmpty).ifPresent(none -> fields.refuse("events", "This list may not be empty."));
        events.ifPresent(some -> some.stream()
                .filter(event -> !format.events().contains(event))
                .findFirst()
                .ifPresent(odd -> fields.refuse("events", "\"" + odd + "\" is not a valid choice.")));
        var active = fields.flag("active");
        return new SaveWebhook(
                name.map(Optional::of).orElse(null),
                url.orElse(null),
                events.map(some -> List.copyOf(new LinkedHashSet<>(some))).orElse(null),
                null,
                null,
                active.orElse(null));
    }
}
