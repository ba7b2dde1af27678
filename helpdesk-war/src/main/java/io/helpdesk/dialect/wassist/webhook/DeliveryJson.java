package io.helpdesk.dialect.wassist.webhook;

import io.helpdesk.api.webhook.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery; the original's names of its keys are not known (wassist 13).
 *
 * @param attempts left out in lists
 */
record DeliveryJson(
        UUID id,
        UUID webhookId,
        String event,
        String status,
        int attemptCount,
        Instant nextAttemptAt,
        Instant createdAt,
        Instant completedAt,
        Optional<List<AttemptJson>> attempts) {

    /**
     * One try.
     *
     * @param statusCode null without an answer
     */
    record AttemptJson(
            int attempt, Integer statusCode, long durationMs, String responseBody, String error, Instant createdAt) {}

    static DeliveryJson listed(Delivery it) {
        return of(it, Optional.empty());
    }

    static DeliveryJson shown(Delivery it) {
        return of(
                it,
                Optional.of(it.log().stream()
                        .map(each -> new AttemptJson(
                                each.number(),
                                each.status(),
                                each.milliseconds(),
                                each.response(),
                                each.failure(),
                                each.at()))
                        .toList()));
    }

    private static DeliveryJson of(Delivery it, Optional<List<AttemptJson>> attempts) {
        return new DeliveryJson(
                it.uuid(),
                it.webhookUuid(),
                it.eventName(),
                word(it.state()),
                it.attempts(),
                it.state() == Delivery.State.WAITING ? it.dueAt() : null,
                it.createdAt(),
                it.finishedAt(),
                attempts);
    }

    private static String word(Delivery.State state) {
        return switch (state) {
            case WAITING -> "pending";
            case DONE -> "delivered";
            case DEAD -> "failed";
        };
    }
}
