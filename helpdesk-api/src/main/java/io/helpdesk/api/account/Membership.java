package io.helpdesk.api.account;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import java.time.Instant;

/** That a user works in an account. */
public record Membership(
        long id,
        long accountId,
        String accountName,
        Account.Status accountStatus,
        long userId,
        Role role,
        Availability availability,
        boolean autoOffline,
        Instant activeAt,
        Instant createdAt,
        Instant updatedAt) {}
