package io.helpdesk.dialect.libredesk.webhook;

import io.helpdesk.api.webhook.Webhook;
import java.time.Instant;
import java.util.List;

/**
 * A webhook (libredesk-resources 12).
 *
 * @param secret never the secret itself
 */
record WebhookJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String url,
        List<String> events,
        String secret,
        boolean isActive) {

    static final String MASK = "•".repeat(10);

    /** As lists and single looks show it: nothing in place of no secret. */
    static WebhookJson shown(Webhook it) {
        return of(it, it.secret() == null || it.secret().isEmpty() ? "" : MASK);
    }

    /** As it is answered to whoever writes it. */
    static WebhookJson written(Webhook it) {
        return of(it, MASK);
    }

    private static WebhookJson of(Webhook it, String secret) {
        return new WebhookJson(
                it.id(), it.createdAt(), it.updatedAt(), it.name(), it.url(), it.events(), secret, it.active());
    }
}
