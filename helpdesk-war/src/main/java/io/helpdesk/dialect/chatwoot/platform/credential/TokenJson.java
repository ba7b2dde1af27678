package io.helpdesk.dialect.chatwoot.platform.credential;

import io.helpdesk.api.caller.Credentials.StoredCredential;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;

/** What is known of an access token without the token. */
public record TokenJson(long id, Long userId, String createdAt, String lastUsedAt) {

    static TokenJson of(StoredCredential token) {
        return new TokenJson(
                token.id(),
                token.userId(),
                ChatwootTimes.iso(token.createdAt()),
                ChatwootTimes.iso(token.lastUsedAt()));
    }
}
