package io.helpdesk.core.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Contacts.ContactableInbox;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.permission.VisibleConversations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the desk can write to a contact first (chatwoot-resources 2). Two statements, however many inboxes there are. */
@ApplicationScoped
class ContactableInboxes {

    @Inject
    private EntityManager em;

    /** @param used whether there is a conversation in it */
    private record Newest(String sourceId, boolean used) {}

    List<ContactableInbox> of(Caller caller, ContactEntity contact) {
        var scope = VisibleConversations.of(caller);
        var sessions = newestSessions(contact);
        return em
                .createQuery(
                        "select i from InboxEntity i where i.accountId = :account order by i.id", InboxEntity.class)
                .setParameter("account", contact.accountId())
                .getResultList()
                .stream()
                .filter(inbox -> scope.touchesInbox(inbox.id()))
                .flatMap(inbox -> sourceId(contact, inbox, sessions.get(inbox.id()))
                        .map(source -> new ContactableInbox(inbox.snapshot(), source))
                        .stream())
                .toList();
    }

    private static Optional<String> sourceId(ContactEntity contact, InboxEntity inbox, Newest newest) {
        return switch (inbox.type().firstContact()) {
            case AT_ADDRESS ->
                Optional.ofNullable(
                        inbox.type().sourceIdOf(new ContactAddress(contact.email(), contact.phoneNumber())));
            case IN_ANY_SESSION ->
                Optional.of(newest == null ? UUID.randomUUID().toString() : newest.sourceId);
            case IN_UNUSED_SESSION ->
                Optional.ofNullable(newest).filter(session -> !session.used).map(Newest::sourceId);
        };
    }

    /** By inbox. */
    private Map<Long, Newest> newestSessions(ContactEntity contact) {
        var newest = new HashMap<Long, Newest>();
        em.createQuery(
                        "select s.inboxId, s.sourceId, case when exists (select 1 from ConversationEntity c "
                                + "where c.accountId = s.accountId and c.contact.id = s.contactId and c.session.id = s.id) then true else false end "
                                + "from ContactSessionEntity s where s.accountId = :account and s.contactId = :contact order by s.id",
                        Object[].class)
                .setParameter("account", contact.accountId())
                .setParameter("contact", contact.id())
                .getResultList()
                .forEach(row -> newest.put((Long) row[0], new Newest((String) row[1], (Boolean) row[2])));
        return newest;
    }
}
