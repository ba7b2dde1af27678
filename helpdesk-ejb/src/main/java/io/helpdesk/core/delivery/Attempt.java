package io.helpdesk.core.delivery;

import io.helpdesk.core.delivery.TransportResult.Verdict;
import java.time.Instant;

/** An attempt at a leased delivery that has ended. */
public record Attempt<T extends DeliveryTargetEntity>(
        LeasedDelivery<T> delivery, Instant startedAt, long milliseconds, TransportResult result) {

    boolean delivered() {
        return result.verdict() == Verdict.DELIVERED;
    }

    boolean targetGone() {
        return result.verdict() == Verdict.TARGET_GONE;
    }

    boolean targetFailed() {
        return result.verdict() == Verdict.LATER;
    }

    /** Whether the delivery may be tried again. */
    boolean mayBeRepeated() {
        return switch (result.verdict()) {
            case LATER, POSTPONED, UNSAYABLE -> true;
            case DELIVERED, REFUSED, TARGET_GONE -> false;
        };
    }
}
