package io.helpdesk.api.account;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import java.time.Instant;

/**
 * That a user works in an account.
 *
 * @param autoOffline whether the user counts as offline without a live connection
 * @param connected whether the user had a live connection when this was read
 */
public record Membership(
        long id,
        long accountId,
        String accountName,
        Account.Status accountStatus,
        long userId,
        Role role,
        Availability availability,
        boolean autoOffline,
        boolean connected,
        Instant activeAt,
        Instant createdAt,
        Instant updatedAt) {

    /** What others see, as {@link io.helpdesk.api.agent.Agent#presence()}. */
    public Availability presence() {
        return autoOffline && !connected ? Availability.OFFLINE : availability;
    }
}
