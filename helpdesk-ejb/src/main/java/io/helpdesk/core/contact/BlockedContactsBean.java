package io.helpdesk.core.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.BlockedContacts;
import io.helpdesk.api.contact.Contacts.Numbered;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.core.permission.Permitted;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Blocks and unblocks contacts by their numbers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class BlockedContactsBean implements BlockedContacts {

    @Inject
    private EntityManager em;

    @Inject
    private NumberedContacts numbered;

    @Inject
    private ContactRegister register;

    @Override
    @Requires(Permission.CONTACT_LIST)
    public List<Blocked> list(Caller caller) {
        return em
                .createQuery(
                        "select c from ContactEntity c where c.accountId = :account and c.blocked = true "
                                + "and c.phoneNumber is not null order by c.blockedAt desc nulls last, c.id desc",
                        ContactEntity.class)
                .setParameter("account", caller.accountId())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(contact -> new Blocked(
                        contact.snapshot(),
                        contact.blockedAt() == null ? contact.snapshot().updatedAt() : contact.blockedAt()))
                .toList();
    }

    @Override
    @Requires(Permission.CONTACT_BLOCK)
    public void block(Caller caller, List<String> phoneNumbers) {
        Permitted.demand(caller, Permission.CONTACT_WRITE);
        var wanted =
                phoneNumbers.stream().map(number -> new Numbered(number, null)).toList();
        write(numbered.resolve(caller.accountId(), wanted), true);
    }

    @Override
    @Requires(Permission.CONTACT_BLOCK)
    public void unblock(Caller caller, List<String> phoneNumbers) {
        var numbers = phoneNumbers.stream().map(NumberedContacts::e164).toList();
        write(numbered.known(caller.accountId(), numbers).values(), false);
    }

    /** In the order in which everybody takes several of them. */
    private void write(Collection<ContactEntity> contacts, boolean blocked) {
        contacts.stream()
                .distinct()
                .filter(contact -> contact.blocked() != blocked)
                .sorted(Comparator.comparing(ContactEntity::id))
                .forEach(contact -> register.change(
                        contact, SaveContact.builder().blocked(blocked).build()));
    }
}
