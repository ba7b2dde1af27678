package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.contact.Contact;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A contact as events keep it. */
record ContactPayload(
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
        Contact.Type type,
        boolean blocked,
        String avatarUrl,
        String location,
        String countryCode,
        Map<String, Object> additionalAttributes,
        Map<String, Object> customAttributes,
        Instant lastActivityAt,
        Instant createdAt,
        Instant updatedAt) {

    static ContactPayload of(Contact it) {
        return it == null
                ? null
                : new ContactPayload(
                        it.id(),
                        it.uuid(),
                        it.accountId(),
                        it.name(),
                        it.firstName(),
                        it.lastName(),
                        it.givenLastName(),
                        it.email(),
                        it.phoneNumber(),
                        it.identifier(),
                        it.type(),
                        it.blocked(),
                        it.avatarUrl(),
                        it.location(),
                        it.countryCode(),
                        Repeated.leftOut(it.additionalAttributes()),
                        Repeated.leftOut(it.customAttributes()),
                        it.lastActivityAt(),
                        it.createdAt(),
                        Repeated.leftOut(it.updatedAt(), it.createdAt()));
    }

    Contact restored() {
        return new Contact(
                id,
                uuid,
                accountId,
                name,
                firstName,
                lastName,
                givenLastName,
                email,
                phoneNumber,
                identifier,
                type,
                blocked,
                avatarUrl,
                location,
                countryCode,
                Repeated.restored(additionalAttributes),
                Repeated.restored(customAttributes),
                lastActivityAt,
                createdAt,
                Repeated.restored(updatedAt, createdAt));
    }
}
