package io.helpdesk.api.agent;

import java.time.Instant;
import java.util.Map;

/**
 * A user as a member of one account.
 *
 * @param id the user's key
 * @param displayName what contacts see, or null to use the name
 * @param autoOffline whether the agent counts as offline without a live connection
 * @param connected whether the agent had a live connection when this was read
 * @param enabled whether the agent is let in at all
 */
public record Agent(
        long id,
        long accountId,
        String name,
        String displayName,
        String email,
        Role role,
        Availability availability,
        boolean autoOffline,
        boolean connected,
        boolean enabled,
        boolean confirmed,
        String avatarUrl,
        Map<String, Object> customAttributes,
        Instant createdAt,
        Instant updatedAt) {

    /** One who is let in. */
    public Agent(
            long id,
            long accountId,
            String name,
            String displayName,
            String email,
            Role role,
            Availability availability,
            boolean autoOffline,
            boolean connected,
            boolean confirmed,
            String avatarUrl,
            Map<String, Object> customAttributes,
            Instant createdAt,
            Instant updatedAt) {
        this(
                id,
                accountId,
                name,
                displayName,
                email,
                role,
                availability,
                autoOffline,
                connected,
                true,
                confirmed,
                avatarUrl,
                customAttributes,
                createdAt,
                updatedAt);
    }

    /** What contacts see. */
    public String availableName() {
        return displayName == null || displayName.isBlank() ? name : displayName;
    }

    /** What others see: the availability, but offline for want of a live connection if the agent wants it so. */
    public Availability presence() {
        return autoOffline && !connected ? Availability.OFFLINE : availability;
    }

    /** The part of the name before the first blank. */
    public String firstName() {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    /** The rest of the name; may be empty. */
    public String lastName() {
        int blank = name.indexOf(' ');
        return blank < 0 ? "" : name.substring(blank + 1).strip();
    }
}
