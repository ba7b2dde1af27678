package io.helpdesk.core.webhook;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.OfConversation;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.core.delivery.DeliveryEngine;
import io.helpdesk.core.delivery.DeliveryQueue;
import io.helpdesk.core.outbox.EventBatch;
import io.helpdesk.core.outbox.EventConsumer;
import io.helpdesk.core.outbox.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;

/** Makes one delivery of each event for each webhook that wants it, and each name that the webhook's format gives it. */
@ApplicationScoped
public class WebhookConsumer implements EventConsumer {

    @Inject
    private Settings settings;

    @Inject
    private KnownFormats formats;

    @Inject
    private DeliveryQueue deliveries;

    @Inject
    private DeliveryEngine engine;

    @Override
    public String name() {
        return "webhooks";
    }

    /** Not before the formats made themselves known: events would be passed over. */
    @Override
    public boolean ready() {
        return settings.flag(Setting.WEBHOOKS_SEND) && !formats.none();
    }

    @Override
    public void consume(EventBatch batch) {
        var webhooks = deliveries.targets(WebhookEntity.class, batch.accounts());
        batch.ofAccounts(account -> webhooks.stream().anyMatch(webhook -> reaches(webhook, account)))
                .forEach(event -> deliver(event, webhooks));
    }

    @Override
    public void consumed() {
        engine.wake(WebhookTransport.NAME);
    }

    /** What the names of an event depend on: many webhooks have it in common. */
    private record Wording(String format, Webhook.Scope scope) {}

    private void deliver(LoggedEvent logged, List<WebhookEntity> webhooks) {
        var event = logged.event();
        var named = new HashMap<Wording, List<String>>();
        for (var webhook : webhooks) {
            if (webhook.began(logged) && concerns(webhook, event)) {
                var names = named.computeIfAbsent(
                        new Wording(webhook.format(), webhook.scope()), any -> names(event, webhook));
                int part = deliver(logged, webhook, names);
                for (var name : ownNames(event, webhook)) {
                    part++;
                    deliveries.add(webhook, logged, name, part);
                }
            }
        }
    }

    /** @return how many parts the event has for all webhooks */
    private int deliver(LoggedEvent logged, WebhookEntity webhook, List<String> names) {
        int part = 0;
        for (var name : names) {
            part++;
            if (webhook.events().isEmpty() || webhook.events().contains(name)) {
                deliveries.add(webhook, logged, name, part);
            }
        }
        return part;
    }

    private List<String> ownNames(HelpdeskEvent event, WebhookEntity webhook) {
        return webhook.scope() != Webhook.Scope.ACCOUNT
                ? List.of()
                : formats.of(webhook)
                        .map(format -> format.namesFor(event, webhook.uuid(), webhook.events()))
                        .orElse(List.of());
    }

    private List<String> names(HelpdeskEvent event, WebhookEntity webhook) {
        return formats.of(webhook)
                .map(format -> format.names(event, webhook.scope()))
                .orElse(List.of());
    }

    private static boolean reaches(WebhookEntity webhook, long accountId) {
        return webhook.accountId() == null || webhook.accountId() == accountId;
    }

    private static boolean concerns(WebhookEntity webhook, HelpdeskEvent event) {
        return switch (webhook.scope()) {
            case ACCOUNT -> true;
            case INBOX ->
                event instanceof OfConversation told
                        && told.conversation().inbox().id() == webhook.targetInboxId();
            case BOT -> event instanceof OfConversation told && answers(webhook.targetBotId(), told.conversation());
        };
    }

    private static boolean answers(long botId, Conversation conversation) {
        var ofInbox = conversation.inbox().botId();
        return ofInbox != null && ofInbox == botId
                || conversation.assignment().bot() != null
                        && conversation.assignment().bot().id() == botId;
    }
}
