package io.helpdesk.dialect.chatwoot.client.contact;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.visitor.Visitor;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contact's whole record (chatwoot-client 1.6).
 *
 * @param companyId nobody has one yet
 * @param sourceId only where the session was asked for, like {@code pubsubToken}
 */
public record ContactRecordJson(
        long id,
        String name,
        String email,
        String phoneNumber,
        long accountId,
        String createdAt,
        String updatedAt,
        Map<String, Object> additionalAttributes,
        String identifier,
        Map<String, Object> customAttributes,
        String lastActivityAt,
        String contactType,
        String middleName,
        String lastName,
        String location,
        String countryCode,
        boolean blocked,
        List<String> labelList,
        Long companyId,
        Optional<String> sourceId,
        Optional<String> pubsubToken) {

    /** The contact inside of a conversation. */
    public static ContactRecordJson of(Contact contact, Iterable<String> labels) {
        return of(contact, labels, Optional.empty(), Optional.empty());
    }

    static ContactRecordJson withSession(Visitor visitor) {
        return of(
                visitor.contact(),
                visitor.labels(),
                Optional.of(visitor.session().sourceId()),
                Optional.of(visitor.session().pubsubToken()));
    }

    private static ContactRecordJson of(
            Contact contact, Iterable<String> labels, Optional<String> sourceId, Optional<String> pubsubToken) {
        var list = new ArrayList<String>();
        labels.forEach(list::add);
        return new ContactRecordJson(
                contact.id(),
                contact.name(),
                contact.email(),
                contact.phoneNumber(),
                contact.accountId(),
                ChatwootTimes.iso(contact.createdAt()),
                ChatwootTimes.iso(contact.updatedAt()),
                contact.additionalAttributes(),
                contact.identifier(),
                contact.customAttributes(),
                ChatwootTimes.iso(contact.lastActivityAt()),
                ChatwootCodes.name(contact.type()),
                "",
                contact.givenLastName(),
                contact.location(),
                contact.countryCode(),
                contact.blocked(),
                list,
                null,
                sourceId,
                pubsubToken);
    }
}
