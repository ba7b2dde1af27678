package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contact (chatwoot-resources 0). */
public record ContactJson(
        Map<String, Object> additionalAttributes,
        String availabilityStatus,
        String email,
        long id,
        String name,
        String phoneNumber,
        boolean blocked,
        String identifier,
        String thumbnail,
        Map<String, Object> customAttributes,
        Optional<Long> lastActivityAt,
        Optional<Long> createdAt,
        Optional<List<ContactInboxJson>> contactInboxes) {

    public static ContactJson of(Contact contact) {
        return of(contact, Optional.empty());
    }

    /** @param sessions with their inboxes, empty to leave them out */
    public static ContactJson of(Contact contact, Optional<List<ContactSession>> sessions) {
        return new ContactJson(
                contact.additionalAttributes(),
                // who is there is told by presence.update alone
                "offline",
                contact.email(),
                contact.id(),
                contact.name(),
                contact.phoneNumber(),
                contact.blocked(),
                contact.identifier(),
                ChatwootTexts.picture(contact.avatarUrl()),
                contact.customAttributes(),
                ChatwootTimes.seconds(contact.lastActivityAt()),
                ChatwootTimes.seconds(contact.createdAt()),
                sessions.map(list -> list.stream().map(ContactInboxJson::of).toList()));
    }
}
