package io.helpdesk.core.visitor;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.caller.Reach;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.visitor.IdentityProof;
import io.helpdesk.api.visitor.Visitor;
import io.helpdesk.api.visitor.VisitorProfile;
import io.helpdesk.api.visitor.Visitors;
import io.helpdesk.core.access.Requires;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactRules;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.contact.People;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lets contacts in through Api inboxes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class VisitorsBean implements Visitors {

    @Inject
    private EntityManager em;

    @Inject
    private LockOrder order;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private NaturalLocks locks;

    @Inject
    private People people;

    @Inject
    private Sessions sessions;

    @Inject
    private ContactMerge merge;

    @Override
    public Visitor arrive(String inboxIdentifier, VisitorProfile profile, IdentityProof proof) {
        var inbox = inbox(inboxIdentifier);
        Identities.check(inbox, proof);
        var sourceId = filled(profile.sourceId());
        var known = session(inbox, sourceId);
        if (known.isEmpty()) {
            hold(inbox, profile, sourceId);
            known = session(inbox, sourceId);
        }
        if (known.isPresent()) {
            return visitor(em.find(ContactEntity.class, known.get().contactId()), known.get());
        }
        var contact = contact(inbox, profile);
        return visitor(contact, sessions.open(contact, inbox, sourceId, false).session());
    }

    @Override
    public Visitor show(String inboxIdentifier, String sourceId, IdentityProof proof) {
        var session = proven(inboxIdentifier, sourceId, proof);
        return visitor(em.find(ContactEntity.class, session.contactId()), session);
    }

    @Override
    public Visitor update(String inboxIdentifier, String sourceId, VisitorProfile profile, IdentityProof proof) {
        var session = proven(inboxIdentifier, sourceId, proof);
        var email = ContactRules.normalEmail(profile.email());
        var phone = filled(profile.phoneNumber());
        locks.hold(session.accountId(), ContactRules.key("email", email), ContactRules.key("phone", phone));

        var contact = taken(session, email, phone);
        var sameEmail = other(contact, "email", email);
        if (sameEmail.isPresent()) {
            contact = merge.into(sameEmail.get(), contact);
        }
        var samePhone = other(contact, "phoneNumber", phone);
        if (samePhone.isPresent()) {
            boolean someoneElse = email != null && samePhone.get().email() != null && !samePhone.get().email().equals(email);
            if (someoneElse) {
                phone = null;
            } else {
                contact = merge.into(samePhone.get(), contact);
            }
        }
        if (session.contactId() != contact.id()) {
            session.moveTo(contact.id(), clock.instant());
        }
        people.change(contact, changes(contact, profile, email, phone));
        return visitor(contact, session);
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public Visitor self(Caller caller) {
        var contact = em.find(ContactEntity.class, caller.id());
        if (contact == null || contact.accountId() != caller.accountId()) {
            throw new NotFound("contact");
        }
        return visitor(contact, caller.reach() instanceof Reach.OneSession only
                ? em.find(ContactSessionEntity.class, only.sessionId()) : null);
    }

    /** Only given values are written, none can be cleared. */
    private static SaveContact changes(ContactEntity contact, VisitorProfile profile, String email, String phone) {
        return new SaveContact(
                filled(profile.name()), null, null,
                email == null ? null : Optional.of(email),
                phone == null ? null : Optional.of(phone),
                null, null,
                contact.avatarUrl() == null ? filled(profile.avatarUrl()) : null,
                null,
                profile.customAttributes() == null
                        ? null : DeepMerge.of(contact.customAttributes(), profile.customAttributes()));
    }

    /** Found by identifier, else address, else number, and left as it is but for a missing picture; or made. */
    private ContactEntity contact(InboxEntity inbox, VisitorProfile profile) {
        long account = inbox.accountId();
        var found = people.known(account, filled(profile.identifier()), ContactRules.normalEmail(profile.email()),
                filled(profile.phoneNumber()));
        if (found.isPresent()) {
            if (found.get().avatarUrl() == null && filled(profile.avatarUrl()) != null) {
                people.change(found.get(), new SaveContact(
                        null, null, null, null, null, null, null, profile.avatarUrl(), null, null));
            }
            return found.get();
        }
        return people.create(account, new SaveContact(
                profile.name() == null ? VisitorNames.any() : profile.name(), null, null,
                Optional.ofNullable(profile.email()), Optional.ofNullable(profile.phoneNumber()),
                Optional.ofNullable(profile.identifier()), null, profile.avatarUrl(), Map.of(),
                profile.customAttributes() == null ? Map.of() : profile.customAttributes()));
    }

    /** The session's contact, locked together with those it may become one with. */
    private ContactEntity taken(ContactSessionEntity session, String email, String phone) {
        // from here on it stays with its contact
        rows.lock(session, "session");
        var contact = em.find(ContactEntity.class, session.contactId());
        if (contact == null) {
            throw new NotFound("session");
        }
        var others = Stream.of(other(contact, "email", email), other(contact, "phoneNumber", phone))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            order.ofContacts(Stream.concat(Stream.of(contact), others.stream()).map(ContactEntity::id).toList());
        }
        rows.lock(contact, "session");
        others.forEach(other -> rows.lock(other, "contact"));
        return contact;
    }

    private ContactSessionEntity proven(String inboxIdentifier, String sourceId, IdentityProof proof) {
        var inbox = inbox(inboxIdentifier);
        var session = session(inbox, sourceId).orElseThrow(() -> new NotFound("session"));
        if (Identities.check(inbox, proof)) {
            session.proveIdentity(clock.instant());
        }
        return session;
    }

    /** All at once, so that two transactions cannot wait for each other. */
    private void hold(InboxEntity inbox, VisitorProfile profile, String sourceId) {
        locks.hold(inbox.accountId(),
                ContactRules.key("identifier", filled(profile.identifier())),
                ContactRules.key("email", ContactRules.normalEmail(profile.email())),
                ContactRules.key("phone", filled(profile.phoneNumber())),
                sourceId == null ? null : Sessions.sessionKey(inbox, sourceId));
    }

    private InboxEntity inbox(String identifier) {
        return em.createQuery("select i from InboxEntity i where i.identifier = :identifier and i.kind = :api",
                        InboxEntity.class)
                .setParameter("identifier", storable(identifier, "inbox"))
                .setParameter("api", ChannelKind.API)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("inbox"));
    }

    private Optional<ContactSessionEntity> session(InboxEntity inbox, String sourceId) {
        return sourceId == null
                ? Optional.empty()
                : em.createQuery("select s from ContactSessionEntity s where s.inboxId = :inbox and s.sourceId = :source",
                                ContactSessionEntity.class)
                        .setParameter("inbox", inbox.id())
                        .setParameter("source", storable(sourceId, "session"))
                        .getResultList()
                .stream()
                        .findFirst();
    }

    private Optional<ContactEntity> other(ContactEntity contact, String field, String value) {
        return people.with(contact.accountId(), field, value).filter(found -> !found.id().equals(contact.id()));
    }

    private Visitor visitor(ContactEntity contact, ContactSessionEntity session) {
        var labels = em.createQuery("select l.title from ContactLabelEntity l where l.contactId = :contact", String.class)
                .setParameter("contact", contact.id())
                .getResultList();
        return new Visitor(contact.snapshot(), session == null ? null : session.snapshot(null), new TreeSet<>(labels));
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** No stored text has U+0000 in it, and one database refuses to be asked for it. */
    private static String storable(String text, String subject) {
        if (text.indexOf('\0') >= 0) {
            throw new NotFound(subject);
        }
        return text;
    }
}
