package io.helpdesk.web.credential;

import io.helpdesk.api.caller.Credentials.StoredCredential;

/** What is known of a key pair without its secret. */
public record KeyPairJson(long id, String apiKey, Long userId, String createdAt, String lastUsedAt) {

    static KeyPairJson of(StoredCredential pair, OperatorWire wire) {
        return new KeyPairJson(
                pair.id(), pair.publicPart(), pair.userId(), wire.time(pair.createdAt()), wire.time(pair.lastUsedAt()));
    }
}
