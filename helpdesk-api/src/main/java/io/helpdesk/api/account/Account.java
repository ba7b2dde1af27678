package io.helpdesk.api.account;

import java.time.Instant;
import java.util.Map;

/**
 * A tenant.
 *
 * @param features name to whether it is on
 */
public record Account(
        long id,
        String name,
        String locale,
        String domain,
        String supportEmail,
        Status status,
        Map<String, Object> features,
        Map<String, Object> limits,
        Map<String, Object> customAttributes,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether the account may be used. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }
}
