package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import java.util.Optional;

/** Parameters of a contact, as a command (chatwoot-resources 1.3). */
final class ContactCommands {

    private ContactCommands() {}

    static SaveContact of(ChatwootParams params) {
        return SaveContact.builder()
                .name(params.text("name").orElse(null))
                .email(clearable(params, "email"))
                .phoneNumber(clearable(params, "phone_number"))
                .identifier(clearable(params, "identifier"))
                .blocked(params.flag("blocked").orElse(null))
                .avatarUrl(params.filled("avatar_url").orElse(null))
                .additionalAttributes(params.object("additional_attributes").orElse(null))
                .customAttributes(params.object("custom_attributes").orElse(null))
                .build();
    }

    /** A blank text clears; what was not sent changes nothing. */
    private static Optional<String> clearable(ChatwootParams params, String key) {
        return params.text(key)
                .map(text -> Optional.of(text).filter(given -> !given.isBlank()))
                .orElse(null);
    }
}
