package io.helpdesk.core.contact;

import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What may be written on a contact (chatwoot-application 5.3, 5.7; chatwoot-resources 1.3). */
@ApplicationScoped
public class ContactRules {

    /** As the originals check it: something, an at sign, something. */
    public static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final long TEXT = 255;
    private static final long EMAIL_LENGTH = 320;
    private static final long URL = Checks.URL;

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Bounds bounds;

    /**
     * Writes the command on the contact, or refuses all of it. Afterwards nobody else can take its address, number or
     * identifier before the transaction ends.
     */
    void write(ContactEntity contact, SaveContact command, Instant now) {
        write(contact, command, false, now);
    }

    /** The same for a new contact whose address, number and identifier are held and were looked for since. */
    public void writeFree(ContactEntity contact, SaveContact command, Instant now) {
        write(contact, command, true, now);
    }

    private void write(ContactEntity contact, SaveContact command, boolean free, Instant now) {
        var email = chosen(command.email(), contact.email())
                .map(ContactAddress::normalEmail)
                .orElse(null);
        var phone = chosen(command.phoneNumber(), contact.phoneNumber())
                .map(ContactRules::blankIsNull)
                .orElse(null);
        var identifier = chosen(command.identifier(), contact.identifier())
                .map(ContactRules::blankIsNull)
                .orElse(null);

        var violations = new ArrayList<Violation>();
        tooLong("name", command.name(), TEXT, violations);
        tooLong("name", command.firstName(), TEXT, violations);
        tooLong("name", command.lastName(), TEXT, violations);
        if (command.firstName() != null) {
            var whole = command.firstName() + " " + (command.lastName() == null ? "" : command.lastName());
            tooLong("name", whole.strip(), TEXT, violations);
        }
        tooLong("email", email, EMAIL_LENGTH, violations);
        tooLong("identifier", identifier, TEXT, violations);
        tooLong("avatar_url", command.avatarUrl(), URL, violations);
        if (email != null && !EMAIL.matcher(email).matches()) {
            violations.add(new Violation("email", Rule.MALFORMED, null));
        }
        if (phone != null && !E164.matcher(phone).matches()) {
            violations.add(new Violation("phone_number", Rule.MALFORMED, null));
        }
        if (!free) {
            taken(contact, email, phone, identifier, violations);
        }
        if (!violations.isEmpty()) {
            throw new Invalid("contact", violations);
        }

        if (command.name() != null) {
            contact.rename(command.name());
        }
        if (command.firstName() != null) {
            contact.rename(command.firstName(), command.lastName());
        }
        contact.reachAt(email, phone);
        contact.identifyAs(identifier);
        if (command.blocked() != null) {
            contact.block(command.blocked(), now);
        }
        if (command.avatarUrl() != null) {
            contact.show(blankIsNull(command.avatarUrl()));
        }
        if (command.additionalAttributes() != null) {
            contact.describe(ContactEntity.merged(contact.additionalAttributes(), command.additionalAttributes()));
        }
        if (command.customAttributes() != null) {
            contact.describeCustom(ContactEntity.merged(contact.customAttributes(), command.customAttributes()));
        }
        if (command.additionalAttributes() != null || command.customAttributes() != null) {
            carriesNotTooMuch(contact);
        }
        contact.touched(now);
    }

    /** @throws Invalid {@code "contact"} if its attributes are too large together */
    public void carriesNotTooMuch(ContactEntity contact) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("additional_attributes", contact.additionalAttributes());
        attributes.put("custom_attributes", contact.customAttributes());
        bounds.attributes("contact", attributes);
    }

    private void taken(
            ContactEntity contact, String email, String phone, String identifier, List<Violation> violations) {
        var newEmail = changed(email, contact.email());
        var newPhone = changed(phone, contact.phoneNumber());
        var newIdentifier = changed(identifier, contact.identifier());
        if (newEmail == null && newPhone == null && newIdentifier == null) {
            return;
        }
        hold(contact.accountId(), newEmail, newPhone, newIdentifier);
        var others = em.createQuery(
                        "select c.email, c.phoneNumber, c.identifier from ContactEntity c where c.accountId = :account "
                                + "and (c.email = :email or c.phoneNumber = :phone or c.identifier = :identifier) "
                                + "and c.id <> :self",
                        Object[].class)
                .setParameter("account", contact.accountId())
                .setParameter("email", newEmail)
                .setParameter("phone", newPhone)
                .setParameter("identifier", newIdentifier)
                .setParameter("self", contact.id() == null ? 0L : contact.id())
                .getResultList();
        String[] fields = {"email", "phone_number", "identifier"};
        String[] wanted = {newEmail, newPhone, newIdentifier};
        for (int i = 0; i < fields.length; i++) {
            int column = i;
            if (wanted[i] != null && others.stream().anyMatch(other -> wanted[column].equals(other[column]))) {
                violations.add(new Violation(fields[i], Rule.TAKEN, null));
            }
        }
    }

    /** The same for what the command gives a contact. */
    void hold(long accountId, SaveContact command) {
        hold(
                accountId,
                given(command.email(), ContactAddress::normalEmail),
                given(command.phoneNumber(), ContactRules::blankIsNull),
                given(command.identifier(), ContactRules::blankIsNull));
    }

    private static String given(Optional<String> value, UnaryOperator<String> form) {
        return value == null ? null : value.map(form).orElse(null);
    }

    /** Keeps others from inserting a contact with one of these before the transaction ends; null ones are passed over. */
    void hold(long accountId, String email, String phoneNumber, String identifier) {
        locks.hold(accountId, key("email", email), key("phone", phoneNumber), key("identifier", identifier));
    }

    /** The same for many numbers. */
    void holdNumbers(long accountId, Collection<String> phoneNumbers) {
        locks.hold(
                accountId,
                phoneNumbers.stream().map(number -> key("phone", number)).toArray(String[]::new));
    }

    /** A natural key of a contact: its email, phone or identifier; null for null. */
    public static String key(String kind, String value) {
        return value == null ? null : "contact " + kind + " " + value;
    }

    private static Optional<String> chosen(Optional<String> written, String stored) {
        return written == null ? Optional.ofNullable(stored) : written;
    }

    private static String changed(String value, String stored) {
        return value == null || value.equals(stored) ? null : value;
    }

    private static String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static void tooLong(String field, String value, long limit, List<Violation> violations) {
        if (value != null && value.codePointCount(0, value.length()) > limit) {
            violations.add(new Violation(field, Rule.TOO_LONG, limit));
        }
    }
}
