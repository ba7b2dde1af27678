package io.helpdesk.core.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.event.HelpdeskEvent.ContactDeleted;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.file.FileErasure;
import io.helpdesk.core.file.PictureOf;
import io.helpdesk.core.file.Pictures;
import io.helpdesk.core.outbox.Outbox;
import io.helpdesk.core.permission.Permitted;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Makes, finds and changes contacts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ContactsBean implements Contacts {

    @Inject
    private EntityManager em;

    @Inject
    private LockOrder order;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private ContactRegister register;

    @Inject
    private NumberedContacts numbered;

    @Inject
    private Sessions sessions;

    @Inject
    private ContactMerge merge;

    @Inject
    private ContactableInboxes contactable;

    @Inject
    private ContactQuery query;

    @Inject
    private Outbox outbox;

    @Inject
    private FileErasure files;

    @Inject
    private Pictures pictures;

    @Override
    @Requires(Permission.CONTACT_WRITE)
    public Contact create(Caller caller, SaveContact command) {
        return register.create(caller.accountId(), command).snapshot();
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public Contact get(Caller caller, long contactId) {
        return sessions.contact(caller, contactId).snapshot();
    }

    @Override
    @Requires(Permission.CONTACT_WRITE)
    public List<Contact> withNumbers(Caller caller, List<Numbered> wanted) {
        return numbered.resolve(caller.accountId(), wanted).stream()
                .map(ContactEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public Contact get(Caller caller, UUID contactUuid) {
        return em
                .createQuery(
                        "select c from ContactEntity c where c.accountId = :account and c.uuid = :uuid",
                        ContactEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("uuid", contactUuid)
                .getResultList()
                .stream()
                .findFirst()
                .map(ContactEntity::snapshot)
                .orElseThrow(() -> new NotFound("contact"));
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public ContactWithSessions getWithSessions(Caller caller, long contactId) {
        return new ContactWithSessions(get(caller, contactId), sessions(caller, contactId));
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Page<ContactWithSessions> find(Caller caller, ContactFilter filter, PageRequest page) {
        if (!caller.may(Permission.CONTACT_LIST)) {
            Permitted.demand(caller, Permission.CONTACT_READ);
        }
        var found = query.find(caller.accountId(), filter, page);
        var open = query.sessions(found.items().stream().map(ContactEntity::id).toList());
        return found.map(
                contact -> new ContactWithSessions(contact.snapshot(), open.getOrDefault(contact.id(), List.of())));
    }

    @Override
    @Requires(Permission.CONTACT_BLOCK)
    public Contact block(Caller caller, long contactId, boolean blocked) {
        var contact = sessions.contact(caller, contactId);
        register.change(contact, SaveContact.builder().blocked(blocked).build());
        return contact.snapshot();
    }

    @Override
    @Requires(Permission.CONTACT_WRITE)
    public Contact update(Caller caller, long contactId, SaveContact command) {
        if (command.blocked() != null) {
            Permitted.demand(caller, Permission.CONTACT_BLOCK);
        }
        var contact = sessions.contact(caller, contactId);
        register.change(contact, command);
        return contact.snapshot();
    }

    @Override
    @Requires(Permission.CONTACT_WRITE)
    public Contact show(Caller caller, long contactId, Upload picture) {
        var contact = sessions.contact(caller, contactId);
        register.change(
                contact,
                SaveContact.builder()
                        .avatarUrl(pictures.keep(PictureOf.CONTACT, contactId, caller.accountId(), picture, "contact"))
                        .build());
        return contact.snapshot();
    }

    @Override
    @Requires(Permission.CONTACT_WRITE)
    public Contact removeCustomAttributes(Caller caller, long contactId, Set<String> keys) {
        var contact = sessions.contact(caller, contactId);
        register.take(contact, SaveContact.nothing());
        var left = new LinkedHashMap<>(contact.customAttributes());
        left.keySet().removeAll(keys);
        contact.describeCustom(left);
        register.change(contact, SaveContact.nothing());
        return contact.snapshot();
    }

    @Override
    @Requires(Permission.CONTACT_WRITE)
    public Contact merge(Caller caller, long contactId, long otherId) {
        var stays = sessions.contact(caller, contactId);
        var goes = sessions.contact(caller, otherId);
        if (contactId != otherId) {
            order.ofContacts(List.of(contactId, otherId));
            rows.lock(stays, "contact");
            rows.lock(goes, "contact");
            merge.into(stays, goes);
            register.change(stays, SaveContact.nothing());
        }
        return stays.snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public void delete(Caller caller, long contactId) {
        var contact = sessions.contact(caller, contactId);
        order.ofContacts(List.of(contactId));
        rows.lock(contact, "contact");
        outbox.record(new ContactDeleted(contact.snapshot()));
        files.ofContact(contactId);
        em.remove(contact);
    }

    @Override
    @Requires(Permission.CONTACT_WRITE)
    public ContactSession openSession(
            Caller caller, long contactId, long inboxId, String sourceId, boolean identityProven) {
        var contact = sessions.contact(caller, contactId);
        var inbox = sessions.inbox(caller, inboxId);
        return sessions.open(contact, inbox, sourceId, identityProven).session().snapshot(inbox.snapshot());
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public ContactWithSessions behind(Caller caller, long inboxId, String sourceId) {
        var found = sessions.at(sessions.inbox(caller, inboxId), List.of(sourceId))
                .orElseThrow(() -> new NotFound("session"))
                .contact();
        return new ContactWithSessions(
                found.snapshot(), query.sessions(List.of(found.id())).getOrDefault(found.id(), List.of()));
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public List<ContactSession> sessions(Caller caller, long contactId) {
        sessions.contact(caller, contactId);
        return query.sessions(List.of(contactId)).getOrDefault(contactId, List.of());
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public List<ContactableInbox> contactableInboxes(Caller caller, long contactId) {
        return contactable.of(caller, sessions.contact(caller, contactId));
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public Set<String> labels(Caller caller, long contactId) {
        sessions.contact(caller, contactId);
        return new TreeSet<>(em.createQuery(
                        "select l.title from ContactLabelEntity l where l.accountId = :account and l.contactId = :contact",
                        String.class)
                .setParameter("account", caller.accountId())
                .setParameter("contact", contactId)
                .getResultList());
    }

    @Override
    @Requires(Permission.CONTACT_WRITE)
    public Set<String> replaceLabels(Caller caller, long contactId, Set<String> labels) {
        var contact = sessions.contact(caller, contactId);
        var checks = new Checks();
        labels.stream()
                .max(Comparator.comparingInt(String::length))
                .ifPresent(longest -> checks.longest("labels", longest, Checks.LINE));
        checks.refuse("contact");
        // of two who replace them the later one does so after the other
        register.take(contact, SaveContact.nothing());
        contact.touched(clock.instant());
        em.createQuery("delete from ContactLabelEntity l where l.accountId = :account and l.contactId = :contact")
                .setParameter("account", caller.accountId())
                .setParameter("contact", contactId)
                .executeUpdate();
        labels.forEach(title -> em.persist(new ContactLabelEntity(contact, title)));
        return new TreeSet<>(labels);
    }
}
