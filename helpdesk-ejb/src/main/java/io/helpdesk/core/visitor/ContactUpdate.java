package io.helpdesk.core.visitor;

import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.visitor.IdentityProof;
import io.helpdesk.api.visitor.VisitorProfile;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactMerge;
import io.helpdesk.core.contact.ContactRegister;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.contact.DeepMerge;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what visitors say on the contact that is their own (chatwoot-client 1.6). */
@ApplicationScoped
class ContactUpdate {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private LockOrder order;

    @Inject
    private Rows rows;

    @Inject
    private ContactRegister register;

    @Inject
    private ContactMerge merge;

    @Inject
    private VisitorSessions sessions;

    /**
     * Given fields are written, custom attributes merged in depth. Somebody who has the address or number takes the contact in
     * if the visitor has proven to be somebody; else the address is noted as unproven, and nobody is told the difference.
     * The session is locked, and the address and number are held.
     *
     * @param shown the valid proof that came along, or null
     */
    void write(ContactSessionEntity session, VisitorProfile profile, IdentityProof shown) {
        var email = ContactAddress.normalEmail(profile.email());
        var phone = VisitorsBean.filled(profile.phoneNumber());
        var contact = taken(session, email, phone, shown);
        var sameEmail = other(contact, "email", email);
        boolean emailTaken = sameEmail.isPresent() && !mayBecome(session, sameEmail.get(), shown);
        if (sameEmail.isPresent() && !emailTaken) {
            contact = merge.into(sameEmail.get(), contact);
        }
        var samePhone = other(contact, "phoneNumber", phone);
        if (samePhone.isPresent() && mergesAtAll(session) && hasAnotherEmail(samePhone.get(), email)) {
            phone = null;
            samePhone = Optional.empty();
        }
        boolean phoneTaken = samePhone.isPresent() && !mayBecome(session, samePhone.get(), shown);
        if (samePhone.isPresent() && !phoneTaken) {
            contact = merge.into(samePhone.get(), contact);
        }
        if (session.contactId() != contact.id()) {
            session.moveTo(contact.id(), clock.instant());
        }
        var free = free(contact, profile, emailTaken ? null : email, phoneTaken ? null : phone);
        if (!mergesAtAll(session)) {
            UnprovenAddresses.note(contact, email, emailTaken, phone, phoneTaken);
        }
        register.change(contact, free);
    }

    /** The session's contact, locked together with those it may become one with. */
    private ContactEntity taken(ContactSessionEntity session, String email, String phone, IdentityProof shown) {
        var contact = em.find(ContactEntity.class, session.contactId());
        if (contact == null) {
            throw new NotFound("session");
        }
        var others = Stream.of(other(contact, "email", email), other(contact, "phoneNumber", phone))
                .flatMap(Optional::stream)
                .filter(other -> mayBecome(session, other, shown))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            order.ofContacts(Stream.concat(Stream.of(contact), others.stream())
                    .map(ContactEntity::id)
                    .toList());
        }
        rows.lock(contact, "session");
        others.forEach(other -> rows.lock(other, "contact"));
        return contact;
    }

    /**
     * Whether naming this contact's address makes one of the two: never with somebody who has an identifier that was not
     * proven.
     */
    private boolean mayBecome(ContactSessionEntity session, ContactEntity other, IdentityProof shown) {
        return mergesAtAll(session)
                && (sessions.asOriginal()
                        || other.identifier() == null
                        || shown != null && Identities.of(other, shown));
    }

    /** Whether naming somebody's address can make one contact of two. Nobody else is to notice that somebody has it. */
    private boolean mergesAtAll(ContactSessionEntity session) {
        return session.identityProven() || sessions.asOriginal();
    }

    /** Such a one is somebody else, whatever was proven: the number is left alone (chatwoot-client 1.6). */
    private static boolean hasAnotherEmail(ContactEntity other, String email) {
        return email != null && other.email() != null && !other.email().equals(email);
    }

    /** Only given values are written, none can be cleared. */
    private static SaveContact free(ContactEntity contact, VisitorProfile profile, String email, String phone) {
        return SaveContact.builder()
                .name(VisitorsBean.filled(profile.name()))
                .email(email == null ? null : Optional.of(email))
                .phoneNumber(phone == null ? null : Optional.of(phone))
                .avatarUrl(contact.avatarUrl() == null ? VisitorsBean.filled(profile.avatarUrl()) : null)
                .customAttributes(
                        profile.customAttributes() == null
                                ? null
                                : DeepMerge.of(contact.customAttributes(), profile.customAttributes()))
                .build();
    }

    private Optional<ContactEntity> other(ContactEntity contact, String field, String value) {
        return register.with(contact.accountId(), field, value)
                .filter(found -> !found.id().equals(contact.id()));
    }
}
