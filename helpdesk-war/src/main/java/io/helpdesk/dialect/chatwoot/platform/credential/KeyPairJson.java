package io.helpdesk.dialect.chatwoot.platform.credential;

import io.helpdesk.api.caller.Credentials.StoredCredential;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;

/** What is known of a key pair without its secret. */
public record KeyPairJson(long id, String apiKey, Long userId, String createdAt, String lastUsedAt) {

    static KeyPairJson of(StoredCredential pair) {
        return new KeyPairJson(
                pair.id(),
                pair.publicPart(),
                pair.userId(),
                ChatwootTimes.iso(pair.createdAt()),
                ChatwootTimes.iso(pair.lastUsedAt()));
    }
}
