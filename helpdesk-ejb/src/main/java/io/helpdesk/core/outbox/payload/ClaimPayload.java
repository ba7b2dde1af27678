package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.contact.Claim;
import java.util.Map;

/** What a visitor who has proven nothing says, as events keep it. */
record ClaimPayload(
        String name,
        String email,
        String phoneNumber,
        String identifier,
        String avatarUrl,
        Map<String, Object> customAttributes) {

    static ClaimPayload of(Claim it) {
        return it == null
                ? null
                : new ClaimPayload(
                        it.name(),
                        it.email(),
                        it.phoneNumber(),
                        it.identifier(),
                        it.avatarUrl(),
                        it.customAttributes());
    }

    Claim restored() {
        return new Claim(name, email, phoneNumber, identifier, avatarUrl, customAttributes);
    }
}
