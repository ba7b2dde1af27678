package io.helpdesk.dialect.chatwoot.application.webhook;

import io.helpdesk.api.webhook.Delivery;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.List;
import java.util.Optional;

/**
 * A delivery, which the original does not keep.
 *
 * @param log left out in lists
 */
record DeliveryJson(
        String id,
        long webhookId,
        String url,
        String event,
        String state,
        int attempts,
        String dueAt,
        String createdAt,
        String finishedAt,
        Optional<List<AttemptJson>> log) {

    record AttemptJson(int number, String at, long milliseconds, Integer status, String response, String failure) {}

    static DeliveryJson listed(Delivery it) {
        return of(it, Optional.empty());
    }

    static DeliveryJson shown(Delivery it) {
        return of(
                it,
                Optional.of(it.log().stream()
                        .map(attempt -> new AttemptJson(
                                attempt.number(),
                                ChatwootTimes.iso(attempt.at()),
                                attempt.milliseconds(),
                                attempt.status(),
                                attempt.response(),
                                attempt.failure()))
                        .toList()));
    }

    private static DeliveryJson of(Delivery it, Optional<List<AttemptJson>> log) {
        return new DeliveryJson(
                it.uuid().toString(),
                it.webhookId(),
                it.webhookUrl(),
                it.eventName(),
                ChatwootCodes.name(it.state()),
                it.attempts(),
                ChatwootTimes.iso(it.dueAt()),
                ChatwootTimes.iso(it.createdAt()),
                ChatwootTimes.iso(it.finishedAt()),
                log);
    }
}
