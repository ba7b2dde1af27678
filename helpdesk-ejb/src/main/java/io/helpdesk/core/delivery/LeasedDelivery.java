package io.helpdesk.core.delivery;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.event.HelpdeskEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this node has leased, with all it takes to send it.
 *
 * @param attempt 1 for the first
 * @param event null for a test call, which has a body, or if it is not there any more or cannot be read
 * @param happenedAt null for a test call, or if the event is not there any more
 * @param accountId in which it happened
 * @param account that one; null if that cannot be read
 * @param target as it was when it was leased; to be read only
 */
public record LeasedDelivery<T extends DeliveryTargetEntity>(
        long id,
        UUID uuid,
        long accountId,
        int attempt,
        String eventName,
        Long eventId,
        HelpdeskEvent event,
        Instant happenedAt,
        String body,
        Account account,
        T target) {

    /** Whether its event is kept, and neither it nor its account can be read at the moment. */
    public boolean unreadable() {
        return happenedAt != null && (event == null || account == null);
    }
}
