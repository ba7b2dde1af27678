package io.helpdesk.dialect.chatwoot.platform.credential;

import io.helpdesk.api.caller.Credentials.StoredCredential;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;

/** What is known of an organisation's key without its secret part. */
public record OrganisationKeyJson(long id, String name, String prefix, String createdAt, String lastUsedAt) {

    static OrganisationKeyJson of(StoredCredential key) {
        return new OrganisationKeyJson(
                key.id(),
                key.name(),
                key.publicPart(),
                ChatwootTimes.iso(key.createdAt()),
                ChatwootTimes.iso(key.lastUsedAt()));
    }
}
