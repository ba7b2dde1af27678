package io.helpdesk.dialect.chatwoot.application.notification;

import io.helpdesk.api.notification.PushSubscriptions;
import io.helpdesk.api.notification.PushSubscriptions.Kind;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.application.CurrentOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** On which devices users want to be told (chatwoot-desk 3.3). */
@Path("notification_subscriptions")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class PushSubscriptionsResource {

    private static final String TYPE = "subscription_type";

    @Inject
    PushSubscriptions subscriptions;

    @Inject
    CurrentOwner owner;

    @Inject
    CurrentParams params;

    /** The row as it is. */
    public record SubscriptionJson(
            long id,
            long userId,
            String subscriptionType,
            Map<String, Object> subscriptionAttributes,
            String createdAt,
            String updatedAt,
            String identifier) {}

    @POST
    public SubscriptionJson keep() {
        var sent = params.get().wrapped("notification_subscription");
        var kind = switch (sent.text(TYPE).orElse("")) {
            case "browser_push" -> Kind.BROWSER;
            case "fcm" -> Kind.FCM;
            default -> throw ChatwootRefusal.unprocessable("subscription_type must be browser_push or fcm");
        };
        var kept = subscriptions.keep(
                owner.get(), kind, sent.object("subscription_attributes").orElse(Map.of()));
        return new SubscriptionJson(
                kept.id(),
                kept.userId(),
                kept.kind() == Kind.BROWSER ? "browser_push" : "fcm",
                kept.attributes(),
                ChatwootTimes.iso(kept.createdAt()),
                ChatwootTimes.iso(kept.updatedAt()),
                kept.identifier());
    }

    @DELETE
    public Response forget() {
        params.get().filled("push_token").ifPresent(token -> subscriptions.forget(owner.get(), token));
        return Answers.empty();
    }
}
