package io.helpdesk.dialect.libredesk.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.helpdesk.api.webhook.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A delivery, which the original does not keep.
 *
 * @param log left out in lists
 */
record DeliveryJson(
        UUID uuid,
        String event,
        String state,
        int attempts,
        Instant dueAt,
        Instant createdAt,
        Instant finishedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Delivery.Attempt> log) {

    static DeliveryJson of(Delivery it) {
        return new DeliveryJson(
                it.uuid(),
                it.eventName(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.attempts(),
                it.dueAt(),
                it.createdAt(),
                it.finishedAt(),
                it.log());
    }
}
