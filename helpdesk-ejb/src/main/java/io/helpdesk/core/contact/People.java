package io.helpdesk.core.contact;

import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ContactCreated;
import io.helpdesk.core.outbox.Outbox;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Finds the contact a message comes from or goes to, and makes one if the account does not know them yet. */
@ApplicationScoped
public class People {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ContactRules rules;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Outbox outbox;

    /**
     * The contact with this address, as it is. An unknown address with a known external id rewrites that contact's address
     * and names; otherwise a contact is made (libredesk 6.3).
     *
     * @param sessionKey natural key of the session the caller will look for, locked along; null for none
     */
    ContactEntity byEmail(
            long accountId, String email, String firstName, String lastName, String externalId, String sessionKey) {
        var known = one(accountId, "email", email);
        if (known.isPresent()) {
            return known.get();
        }
        locks.hold(
                accountId, ContactRules.key("email", email), ContactRules.key("identifier", externalId), sessionKey);
        known = one(accountId, "email", email);
        if (known.isPresent()) {
            return known.get();
        }
        var now = clock.instant();
        var command = SaveContact.nothing().withEmail(email);
        var named = new SaveContact(null, firstName, lastName, command.email(), null,
                externalId == null ? null : Optional.of(externalId), null, null, null, null);
        if (externalId != null) {
            var other = one(accountId, "identifier", externalId);
            if (other.isPresent()) {
                var contact = other.get();
                var stored = contact.snapshot();
                rules.write(contact, new SaveContact(null, present(firstName, stored.firstName()),
                        present(lastName, stored.lastName()), command.email(), null, null, null, null, null, null), now);
                outbox.record(new ContactChanged(contact.snapshot()));
                return contact;
            }
        }
        return create(accountId, named);
    }

    /** The contact with this number, as it is, or a new one. */
    ContactEntity byPhoneNumber(long accountId, String phoneNumber, String name, String sessionKey) {
        var known = one(accountId, "phoneNumber", phoneNumber);
        if (known.isEmpty()) {
            locks.hold(accountId, ContactRules.key("phone", phoneNumber), sessionKey);
            known = one(accountId, "phoneNumber", phoneNumber);
        }
        return known.orElseGet(
                () -> create(accountId, SaveContact.nothing().withPhoneNumber(phoneNumber).withName(name)));
    }

    /** A new contact with what the command says. */
    public ContactEntity create(long accountId, SaveContact command) {
        var now = clock.instant();
        var contact = ContactEntity.create(accountId, now);
        rules.write(contact, command, now);
        em.persist(contact);
        outbox.record(new ContactCreated(contact.snapshot()));
        return contact;
    }

    /** Changes a contact. */
    public void change(ContactEntity contact, SaveContact command) {
        rules.write(contact, command, clock.instant());
        outbox.record(new ContactChanged(contact.snapshot()));
    }

    private Optional<ContactEntity> one(long accountId, String field, String value) {
        return em.createQuery("select c from ContactEntity c where c.accountId = :account and c." + field + " = :value",
                        ContactEntity.class)
                .setParameter("account", accountId)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static String present(String written, String stored) {
        return written == null || written.isEmpty() ? stored : written;
    }
}
