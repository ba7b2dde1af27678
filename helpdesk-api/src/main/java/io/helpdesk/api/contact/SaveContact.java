package io.helpdesk.api.contact;

import java.util.Map;
import java.util.Optional;

/**
 * What to write on a contact. Null leaves a field alone; {@code Optional.empty()} clears it.
 *
 * <p>Attribute maps are merged, one level deep, into what is stored (chatwoot-resources 1.3).
 */
public record SaveContact(
        String name,
        String firstName,
        String lastName,
        Optional<String> email,
        Optional<String> phoneNumber,
        Optional<String> identifier,
        Boolean blocked,
        String avatarUrl,
        Map<String, Object> additionalAttributes,
        Map<String, Object> customAttributes) {

    /** Nothing to write, to start from. */
    public static SaveContact nothing() {
        return new SaveContact(null, null, null, null, null, null, null, null, null, null);
    }

    public SaveContact withName(String value) {
        return new SaveContact(
                value,
                firstName,
                lastName,
                email,
                phoneNumber,
                identifier,
                blocked,
                avatarUrl,
                additionalAttributes,
                customAttributes);
    }

    public SaveContact withEmail(String value) {
        return new SaveContact(
                name,
                firstName,
                lastName,
                Optional.ofNullable(value),
                phoneNumber,
                identifier,
                blocked,
                avatarUrl,
                additionalAttributes,
                customAttributes);
    }

    public SaveContact withPhoneNumber(String value) {
        return new SaveContact(
                name,
                firstName,
                lastName,
                email,
                Optional.ofNullable(value),
                identifier,
                blocked,
                avatarUrl,
                additionalAttributes,
                customAttributes);
    }

    public SaveContact withIdentifier(String value) {
        return new SaveContact(
                name,
                firstName,
                lastName,
                email,
                phoneNumber,
                Optional.ofNullable(value),
                blocked,
                avatarUrl,
                additionalAttributes,
                customAttributes);
    }

    public SaveContact withCustomAttributes(Map<String, Object> value) {
        return new SaveContact(
                name,
                firstName,
                lastName,
                email,
                phoneNumber,
                identifier,
                blocked,
                avatarUrl,
                additionalAttributes,
                value);
    }
}
