package io.helpdesk.web.credential;

import io.helpdesk.api.caller.Credentials.StoredCredential;

/** What is known of an organisation's key without its secret part. */
public record OrganisationKeyJson(long id, String name, String prefix, String createdAt, String lastUsedAt) {

    static OrganisationKeyJson of(StoredCredential key, OperatorWire wire) {
        return new OrganisationKeyJson(
                key.id(), key.name(), key.publicPart(), wire.time(key.createdAt()), wire.time(key.lastUsedAt()));
    }
}
