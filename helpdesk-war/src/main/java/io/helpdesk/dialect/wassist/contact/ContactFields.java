package io.helpdesk.dialect.wassist.contact;

import io.helpdesk.api.contact.Contacts.Numbered;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import java.util.ArrayList;
import java.util.List;

/** Reads contacts (wassist 9). */
final class ContactFields {

    private static final int NAME = 255;
    private static final int AT_ONCE = 500;
    private static final String NUMBER = "phoneNumber";
    private static final String NUMBERS = "phoneNumbers";
    private static final String CONTACTS = "contacts";
    private static final String UNREACHABLE = "Enter a valid phone number.";
    private static final String EMPTY = "This list may not be empty.";

    private ContactFields() {}

    /** Somebody with a number, and a name if it is known. */
    static Numbered numbered(Fields fields) {
        String number = number(fields, true);
        return new Numbered(number, name(fields));
    }

    static List<Numbered> bulk(Fields fields) {
        var contacts = fields.objects(CONTACTS, true, AT_ONCE, ContactFields::numbered);
        contacts.filter(List::isEmpty).ifPresent(none -> fields.refuse(CONTACTS, EMPTY));
        return contacts.orElse(List.of());
    }

    /** Null for one that is not known, empty for one that is to be forgotten. */
    static String name(Fields fields) {
        if (fields.isNull("name")) {
            return "";
        }
        return fields.text("name", Text.optional().orBlank().upTo(NAME)).orElse(null);
    }

    /** One number or several (wassist 10.2). */
    static List<String> numbers(Fields fields) {
        var several = fields.texts(NUMBERS);
        several.filter(List::isEmpty).ifPresent(none -> fields.refuse(NUMBERS, EMPTY));
        several.filter(list -> list.size() > AT_ONCE)
                .ifPresent(
                        list -> fields.refuse(NUMBERS, "Ensure this field has no more than " + AT_ONCE + " elements."));
        several.flatMap(list -> list.stream()
                        .filter(number -> !Digits.reachable(number))
                        .findFirst())
                .ifPresent(odd -> fields.refuse(NUMBERS, UNREACHABLE));
        String one = number(fields, !fields.has(NUMBERS));
        var all = new ArrayList<String>();
        if (one != null) {
            all.add(one);
        }
        several.ifPresent(all::addAll);
        return all;
    }

    private static String number(Fields fields, boolean needed) {
        var number = fields.text(NUMBER, needed ? Text.required() : Text.optional());
        number.filter(given -> !Digits.reachable(given)).ifPresent(odd -> fields.refuse(NUMBER, UNREACHABLE));
        return number.orElse(null);
    }
}
