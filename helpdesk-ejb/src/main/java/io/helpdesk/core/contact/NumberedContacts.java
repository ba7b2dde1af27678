package io.helpdesk.core.contact;

import io.helpdesk.api.contact.Contacts.Numbered;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.channeltype.PhoneSpellings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            rules.holdNumbers(accountId, spellings(missing));
            contacts.putAll(known(accountId, missing));
        }
        var named = new TreeMap<Long, SaveContact>();
        var nameless = new HashMap<Long, ContactEntity>();
        contacts.forEach((number, contact) -> {
            var name = names.get(number);
            if (contact.name().isBlank() && !name.isBlank() && nameless.putIfAbsent(contact.id(), contact) == null) {
                named.put(contact.id(), SaveContact.builder().name(name).build());
            }
        });
        // one after the other, so that of two who do this neither waits for what the other waits for
        named.forEach((id, command) -> register.change(nameless.get(id), command));
        for (var number : missing) {
            if (!contacts.containsKey(number)) {
                var made = register.withNewPhoneNumber(accountId, number, names.get(number));
                // whoever is named once more in another spelling is the same
                spellings(List.of(number)).forEach(spelling -> contacts.put(spelling, made));
            }
        }
        return wanted.stream()
                .map(each -> contacts.get(e164(each.phoneNumber())))
                .toList();
    }

    /** Those who have one of these numbers, by it; also who has it in another spelling. */
    Map<String, ContactEntity> known(long accountId, Collection<String> numbers) {
        var known = new HashMap<String, ContactEntity>();
        if (numbers.isEmpty()) {
            return known;
        }
        em.createQuery(
                        "select c from ContactEntity c where c.accountId = :account and c.phoneNumber in :numbers",
                        ContactEntity.class)
                .setParameter("account", accountId)
                .setParameter("numbers", spellings(numbers))
                .getResultList()
                .forEach(contact -> {
                    known.put(contact.phoneNumber(), contact);
                    spellings(List.of(contact.phoneNumber())).forEach(other -> known.putIfAbsent(other, contact));
                });
        known.keySet().retainAll(numbers);
        return known;
    }

    /** However they may be written, the given way first. */
    private static List<String> spellings(Collection<String> numbers) {
        return numbers.stream()
                .flatMap(number -> PhoneSpellings.of(number.substring(1)).stream())
                .map(digits -> "+" + digits)
                .distinct()
                .toList();
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
