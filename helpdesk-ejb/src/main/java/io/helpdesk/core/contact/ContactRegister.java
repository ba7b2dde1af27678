package io.helpdesk.core.contact;

import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ContactCreated;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.file.PictureOf;
import io.helpdesk.core.file.Pictures;
import io.helpdesk.core.outbox.Outbox;
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes and changes contacts. */
@ApplicationScoped
public class ContactRegister {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private ContactRules rules;

    @Inject
    private Outbox outbox;

    @Inject
    private Pictures pictures;

    /**
     * The contact for an address that nobody has; the address and the external id are held. A known external id rewrites
     * that contact's address and names; otherwise a contact is made (libredesk 6.3).
     */
    ContactEntity withNewEmail(long accountId, String email, String firstName, String lastName, String externalId) {
        var now = clock.instant();
        var command = SaveContact.builder().email(email).build();
        var other = with(accountId, "identifier", externalId);
        if (other.isPresent()) {
            var contact = other.get();
            rows.lock(contact, "contact");
            var stored = contact.snapshot();
            rules.write(
                    contact,
                    SaveContact.builder()
                            .firstName(present(firstName, stored.firstName()))
                            .lastName(present(lastName, stored.lastName()))
                            .email(command.email())
                            .build(),
                    now);
            outbox.record(new ContactChanged(contact.snapshot(), contact.takeChanges()));
            return contact;
        }
        return createFree(
                accountId,
                SaveContact.builder()
                        .firstName(firstName)
                        .lastName(lastName)
                        .email(command.email())
                        .identifier(externalId == null ? null : Optional.of(externalId))
                        .build());
    }

    /** The contact for a number that nobody has; it is held. */
    ContactEntity withNewPhoneNumber(long accountId, String phoneNumber, String name) {
        return createFree(
                accountId,
                SaveContact.builder().phoneNumber(phoneNumber).name(name).build());
    }

    private ContactEntity createFree(long accountId, SaveContact command) {
        var now = clock.instant();
        var contact = ContactEntity.create(accountId, now);
        rules.writeFree(contact, command, now);
        return stored(contact);
    }

    /** A new contact with what the command says. */
    public ContactEntity create(long accountId, SaveContact command) {
        var now = clock.instant();
        var contact = ContactEntity.create(accountId, now);
        rules.write(contact, command, now);
        return stored(contact);
    }

    private ContactEntity stored(ContactEntity contact) {
        em.persist(contact);
        outbox.record(new ContactCreated(contact.snapshot()));
        return contact;
    }

    /**
     * Takes the contact to change it: nobody else can take the address, number or identifier that the command gives it, and
     * what it holds now stays until the transaction ends.
     *
     * @throws NotFound {@code "contact"} if it is gone
     */
    void take(ContactEntity contact, SaveContact command) {
        rules.hold(contact.accountId(), command);
        rows.lock(contact, "contact");
    }

    /**
     * Changes a contact.
     *
     * @throws NotFound {@code "contact"} if it is gone
     */
    public void change(ContactEntity contact, SaveContact command) {
        take(contact, command);
        var before = contact.avatarUrl();
        rules.write(contact, command, clock.instant());
        pictures.forget(PictureOf.CONTACT, contact.id(), before, contact.avatarUrl());
        outbox.record(new ContactChanged(contact.snapshot(), contact.takeChanges()));
    }

    /** Whom these belong to: by the identifier, else the address, else the number; null ones belong to nobody. */
    public Optional<ContactEntity> known(long accountId, String identifier, String email, String phoneNumber) {
        return with(accountId, "identifier", identifier)
                .or(() -> with(accountId, "email", email))
                .or(() -> with(accountId, "phoneNumber", phoneNumber));
    }

    /** The same for a number that may be written in several ways. */
    Optional<ContactEntity> known(long accountId, String identifier, String email, List<String> phoneNumbers) {
        return known(accountId, identifier, email, (String) null)
                .or(() -> phoneNumbers.stream()
                        .flatMap(number -> with(accountId, "phoneNumber", number).stream())
                        .findFirst());
    }

    /** @param field one that no two contacts of an account share; a null value has nobody */
    public Optional<ContactEntity> with(long accountId, String field, String value) {
        return value == null
                ? Optional.empty()
                : em
                        .createQuery(
                                "select c from ContactEntity c where c.accountId = :account and c." + field
                                        + " = :value",
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
