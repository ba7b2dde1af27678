package io.helpdesk.dialect.wassist.webhook;

import io.helpdesk.api.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A webhook (wassist 13). */
record WebhookJson(
        UUID id,
        String name,
        String url,
        List<String> events,
        boolean active,
        String secret,
        int consecutiveFailures,
        Instant createdAt,
        Optional<Instant> disabledAt,
        Optional<String> disabledReason) {

    static WebhookJson of(Webhook it) {
        return new WebhookJson(
                it.uuid(),
                it.name(),
                it.url(),
                it.events(),
                it.active(),
                it.secret(),
                it.consecutiveFailures(),
                it.createdAt(),
                Optional.ofNullable(it.disabledAt()),
                Optional.ofNullable(it.disabledReason()));
    }
}
