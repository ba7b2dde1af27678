package io.helpdesk.api.contact;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A person who writes to the desk.
 *
 * @param name the full name; never null, may be empty
 * @param firstName what was given as such, else the part of the name before the first blank
 * @param lastName what was given as such, else the rest of the name; may be empty
 * @param givenLastName the last name only if it was given as such, else empty
 * @param email lower case, or null
 * @param phoneNumber E.164 with its plus sign, or null
 * @param identifier the contact's key in someone else's system, or null
 * @param type {@code visitor}, {@code lead} or {@code customer}
 * @param location city of the additional attributes, or null
 * @param countryCode country of the additional attributes, or null
 */
public record Contact(
        long id,
        UUID uuid,
        long accountId,
        String name,
        String firstName,
        String lastName,
        String givenLastName,
        String email,
        String phoneNumber,
        String identifier,
        Type type,
        boolean blocked,
        String avatarUrl,
        String location,
        String countryCode,
        Map<String, Object> additionalAttributes,
        Map<String, Object> customAttributes,
        Instant lastActivityAt,
        Instant createdAt,
        Instant updatedAt) {

    /** How well the contact is known. */
    public enum Type {
        VISITOR,
        LEAD,
        CUSTOMER
    }
}
