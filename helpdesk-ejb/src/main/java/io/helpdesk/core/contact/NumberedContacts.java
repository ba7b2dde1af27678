package io.helpdesk.core.contact;

import io.helpdesk.api.contact.Contacts.Numbered;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.core.channeltype.ContactAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds or makes contacts of whom a number is known, many at once. */
@ApplicationScoped
class NumberedContacts {

    @Inject
    private EntityManager em;

    @Inject
    private ContactRules rules;

    @Inject
    private ContactRegister register;

    /**
     * In the order in which they are wanted; afterwards nobody else makes one of them before the transaction ends. Only those
     * who are not known are waited for, so that a list that is sent again stands in nobody's way.
     */
    List<ContactEntity> resolve(long accountId, List<Numbered> wanted) {
        var names = new LinkedHashMap<String, String>();
        wanted.forEach(each -> names.merge(e164(each.phoneNumber()), orEmpty(each.name()), NumberedContacts::first));
        var contacts = known(accountId, names.keySet());
        var missing = names.keySet().stream()
                .filter(number -> !contacts.containsKey(number))
                .toList();
        if (!missing.isEmpty()) {
            rules.holdNumbers(accountId, missing);
            contacts.putAll(known(accountId, missing));
        }
        // one after the other, so that of two who do this neither waits for what the other waits for
        contacts.values().stream()
                .filter(contact -> contact.name().isBlank()
                        && !names.get(contact.phoneNumber()).isBlank())
                .sorted(Comparator.comparing(ContactEntity::id))
                .forEach(contact -> register.change(
                        contact,
                        SaveContact.builder()
                                .name(names.get(contact.phoneNumber()))
                                .build()));
        missing.stream()
                .filter(number -> !contacts.containsKey(number))
                .forEach(number ->
                        contacts.put(number, register.withNewPhoneNumber(accountId, number, names.get(number))));
        return wanted.stream()
                .map(each -> contacts.get(e164(each.phoneNumber())))
                .toList();
    }

    /** Those who have one of these numbers, by it. */
    Map<String, ContactEntity> known(long accountId, Collection<String> numbers) {
        var known = new HashMap<String, ContactEntity>();
        if (numbers.isEmpty()) {
            return known;
        }
        em.createQuery(
                        "select c from ContactEntity c where c.accountId = :account and c.phoneNumber in :numbers",
                        ContactEntity.class)
                .setParameter("account", accountId)
                .setParameter("numbers", new ArrayList<>(numbers))
                .getResultList()
                .forEach(contact -> known.put(contact.phoneNumber(), contact));
        return known;
    }

    static String e164(String phoneNumber) {
        return "+" + ContactAddress.digits(phoneNumber);
    }

    private static String orEmpty(String name) {
        return name == null ? "" : name.strip();
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
