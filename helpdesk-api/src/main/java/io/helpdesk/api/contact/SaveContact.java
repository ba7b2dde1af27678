package io.helpdesk.api.contact;

import java.util.Map;
import java.util.Optional;

/**
 * What to write on a contact; {@link #builder} makes it. Null leaves a field alone; {@code Optional.empty()} clears it.
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

    /** Nothing to write. */
    public static SaveContact nothing() {
        return builder().build();
    }

    /** Starts with nothing to write. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes the command: what is not said is left alone. */
    public static final class Builder {

        private String name;
        private String firstName;
        private String lastName;
        private Optional<String> email;
        private Optional<String> phoneNumber;
        private Optional<String> identifier;
        private Boolean blocked;
        private String avatarUrl;
        private Map<String, Object> additionalAttributes;
        private Map<String, Object> customAttributes;

        private Builder() {}

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder firstName(String firstName) {
            this.firstName = firstName;
            return this;
        }

        public Builder lastName(String lastName) {
            this.lastName = lastName;
            return this;
        }

        /** Null clears it. */
        public Builder email(String email) {
            return email(Optional.ofNullable(email));
        }

        public Builder email(Optional<String> email) {
            this.email = email;
            return this;
        }

        /** Null clears it. */
        public Builder phoneNumber(String phoneNumber) {
            return phoneNumber(Optional.ofNullable(phoneNumber));
        }

        public Builder phoneNumber(Optional<String> phoneNumber) {
            this.phoneNumber = phoneNumber;
            return this;
        }

        /** Null clears it. */
        public Builder identifier(String identifier) {
            return identifier(Optional.ofNullable(identifier));
        }

        public Builder identifier(Optional<String> identifier) {
            this.identifier = identifier;
            return this;
        }

        public Builder blocked(Boolean blocked) {
            this.blocked = blocked;
            return this;
        }

        public Builder avatarUrl(String avatarUrl) {
            this.avatarUrl = avatarUrl;
            return this;
        }

        public Builder additionalAttributes(Map<String, Object> additionalAttributes) {
            this.additionalAttributes = additionalAttributes;
            return this;
        }

        public Builder customAttributes(Map<String, Object> customAttributes) {
            this.customAttributes = customAttributes;
            return this;
        }

        public SaveContact build() {
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
                    customAttributes);
        }
    }
}
