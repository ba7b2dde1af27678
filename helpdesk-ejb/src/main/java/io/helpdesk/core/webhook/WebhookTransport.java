package io.helpdesk.core.webhook;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.webhook.Occurrence;
import io.helpdesk.core.delivery.LeasedDelivery;
import io.helpdesk.core.delivery.Transport;
import io.helpdesk.core.delivery.TransportResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has events put into words and posts them to the webhooks' addresses. */
@ApplicationScoped
public class WebhookTransport implements Transport<WebhookEntity> {

    static final String NAME = "webhook";

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");
    private static final int REMEMBERED = 300;
    private static final Terms TERMS = new Terms(WebhookHttpClient.PATIENCE, 16, 400, true);

    @Inject
    private KnownFormats formats;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private volatile WebhookHttpClient client;
    private final Map<Wording, byte[]> recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wording, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** The same for each webhook. */
    private record Wording(long eventId, String eventName, String format) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<WebhookEntity> targets() {
        return WebhookEntity.class;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    /** Its threads are the HTTP client's own and end with it. */
    @Override
    public void open(ThreadFactory threads) {
        client = new WebhookHttpClient(settings.flag(Setting.WEBHOOKS_ALLOW_PRIVATE), clock);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public boolean ready(WebhookEntity webhook) {
        return formats.of(webhook).isPresent();
    }

    @Override
    public CompletableFuture<TransportResult> send(LeasedDelivery<WebhookEntity> delivery, Instant at) {
        if (delivery.unreadable()) {
            return CompletableFuture.completedFuture(TransportResult.unsayable("the event cannot be read"));
        }
        if (delivery.event() == null && delivery.body() == null) {
            return CompletableFuture.completedFuture(TransportResult.refused("its event is not kept any more"));
        }
        byte[] body;
        Map<String, String> headers;
        try {
            body = body(delivery);
            headers = headers(delivery, body, at);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Webhook delivery " + delivery.uuid() + " cannot be put into words", e);
            return CompletableFuture.completedFuture(TransportResult.unsayable("the event cannot be put into words"));
        }
        return client.post(delivery.target().url(), headers, body);
    }

    @Override
    public String goneBecause(TransportResult result) {
        return "answered " + result.status() + " Gone";
    }

    private byte[] body(LeasedDelivery<WebhookEntity> delivery) {
        if (delivery.body() != null) {
            return delivery.body().getBytes(StandardCharsets.UTF_8);
        }
        var format = formats.of(delivery.target()).orElseThrow();
        return recent.computeIfAbsent(
                new Wording(delivery.eventId(), delivery.eventName(), format.name()),
                any -> format.body(new Occurrence(
                        delivery.eventName(), delivery.event(), delivery.happenedAt(), delivery.account())));
    }

    private Map<String, String> headers(LeasedDelivery<WebhookEntity> delivery, byte[] body, Instant sentAt) {
        var webhook = delivery.target();
        var headers = new HashMap<>(StandardWebhooks.headers(delivery.uuid(), sentAt, webhook.secret(), body));
        headers.putAll(formats.of(webhook)
                .orElseThrow()
                .headers(delivery.eventName(), delivery.uuid(), webhook.secret(), body, sentAt));
        return headers;
    }
}
