package io.helpdesk.dialect.libredesk.webhook;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.webhook.SaveWebhook;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Webhooks (libredesk-resources 12). */
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WebhooksResource {

    @Inject
    Clock clock;

    @Inject
    Webhooks webhooks;

    @Inject
    LibredeskHooks format;

    @Inject
    CurrentCaller current;

    @GET
    @Path("compact")
    public Envelope<List<Webhooks.Named>> compact() {
        return Envelope.success(webhooks.names(current.get(), LibredeskHooks.NAME));
    }

    @GET
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<List<WebhookJson>> list() {
        return Envelope.success(webhooks.list(current.get(), LibredeskHooks.NAME).stream()
                .map(WebhookJson::shown)
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<WebhookJson> get(@PathParam("id") String id) {
        return Envelope.success(WebhookJson.shown(stored(id)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<Object> create(LibredeskBody body) {
        return written(body, command -> webhooks.create(current.get(), LibredeskHooks.NAME, command));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<Object> update(@PathParam("id") String id, LibredeskBody body) {
        long webhook = stored(id).id();
        return written(body, command -> webhooks.update(current.get(), LibredeskHooks.NAME, webhook, command));
    }

    @PUT
    @Path("{id}/toggle")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<WebhookJson> toggle(@PathParam("id") String id) {
        Webhook webhook =
                orElse(() -> stored(id), LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG));
        var toggled = new SaveWebhook(null, null, null, null, null, !webhook.active());
        return Envelope.success(
                WebhookJson.written(webhooks.update(current.get(), LibredeskHooks.NAME, webhook.id(), toggled)));
    }

    /** True whether or not there was one (libredesk-resources 12). */
    @DELETE
    @Path("{id}")
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        try {
            webhooks.delete(current.get(), LibredeskHooks.NAME, number(id));
        } catch (NotFound none) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    /** Sent soon after the answer; the original sends first. */
    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.INTEGRATION_WRITE)
    public Envelope<Boolean> test(@PathParam("id") String id) {
        Webhook webhook = stored(id);
        var hook = new LibredeskHooks.HookJson(
                LibredeskHooks.TEST,
                new Webhooks.Named(webhook.id(), webhook.name()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        webhooks.test(
                current.get(),
                LibredeskHooks.NAME,
                webhook.id(),
                LibredeskHooks.TEST,
                Json.text(LibredeskJson.mapper(), hook));
        return Envelope.done();
    }

    private interface Writing {
        Webhook with(SaveWebhook command);
    }

    /** What is wrong is answered as a success, as the original does. */
    private Envelope<Object> written(LibredeskBody body, Writing writing) {
        var name = body.text("name");
        var url = body.text("url");
        var events = body.texts("events");
        var secret = body.text("secret");
        boolean active = body.flag("is_active");
        body.refuseUnlessDecoded();
        if (name.isEmpty() || url.isEmpty() || events.isEmpty()) {
            return mistake(name.isEmpty() ? "`name` empty" : url.isEmpty() ? "`url` empty" : "`events` empty");
        }
        if (!format.events().containsAll(events)) {
            throw LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG);
        }
        try {
            return Envelope.success(WebhookJson.written(writing.with(new SaveWebhook(
                    Optional.of(name),
                    url,
                    List.copyOf(new LinkedHashSet<>(events)),
                    // the mask comes back as it was shown
                    secret.contains("•") ? null : Optional.of(secret).filter(text -> !text.isEmpty()),
                    null,
                    active))));
        } catch (Invalid refusal) {
            var first = refusal.violations().get(0);
            return mistake("`" + first.field() + "` "
                    + switch (first.rule()) {
                        case TOO_LONG -> "too long";
                        case PRIVATE_ADDRESS -> "is a private address (" + Setting.WEBHOOKS_ALLOW_PRIVATE.key() + ")";
                        default -> "invalid";
                    });
        }
    }

    private static Envelope<Object> mistake(String message) {
        var data = new LinkedHashMap<String, Object>(Map.of("Code", 400));
        data.put("ErrorType", "InputException");
        data.put("Message", message);
        data.put("Data", null);
        return Envelope.success(data);
    }

    private Webhook stored(String id) {
        return orElse(
                () -> webhooks.get(current.get(), LibredeskHooks.NAME, number(id)),
                LibredeskRefusal.notFound("Not found"));
    }

    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException none) {
            throw new NotFound("webhook");
        }
    }

    private static Webhook orElse(Supplier<Webhook> lookup, LibredeskRefusal otherwise) {
        try {
            return lookup.get();
        } catch (NotFound | LibredeskRefusal none) {
            throw otherwise;
        }
    }
}
