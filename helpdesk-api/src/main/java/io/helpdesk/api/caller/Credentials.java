package io.helpdesk.api.caller;

import io.helpdesk.api.problem.NotFound;
import java.time.Instant;
import java.util.List;

/**
 * Makes and revokes credentials. A secret is shown by the call that makes it and never again: only its SHA-256 hash is
 * stored. Making a user's token or key pair replaces the one before. Revoking takes effect at once on this node, within a
 * second on others.
 *
 * <p>All methods need {@link Permission#PLATFORM}; for a bot of their own account administrators will do, for a key pair there
 * {@link Permission#AGENT_WRITE}.
 */
public interface Credentials {

    /** A user's or bot's access token, as shown once. */
    record IssuedToken(String token) {}

    /** A key pair, as shown once. */
    record IssuedKeyPair(String key, String secret) {}

    /** An organisation's key, as shown once. */
    record IssuedOrganisationKey(long id, String key, String prefix) {}

    /**
     * What is known of a stored credential, without its secret.
     *
     * @param name of an organisation's key; null otherwise
     * @param publicPart the key of a pair, the prefix of an organisation's key; null for a token
     * @param userId the owner; null for an organisation's key
     */
    record StoredCredential(
            long id, String name, String publicPart, Long userId, Instant createdAt, Instant lastUsedAt) {}

    /** @throws NotFound {@code "user"} */
    IssuedToken resetUserToken(Caller caller, long userId);

    List<StoredCredential> userTokens(Caller caller, long userId);

    void revokeUserToken(Caller caller, long userId);

    /** @throws NotFound {@code "bot"} */
    IssuedToken resetBotToken(Caller caller, long botId);

    /** @throws NotFound {@code "user"} if the user is not a member of the account */
    IssuedKeyPair resetKeyPair(Caller caller, long accountId, long userId);

    List<StoredCredential> keyPairs(Caller caller, long accountId, long userId);

    void revokeKeyPair(Caller caller, long accountId, long userId);

    /** @throws NotFound {@code "account"} */
    IssuedOrganisationKey createOrganisationKey(Caller caller, long accountId, String name);

    List<StoredCredential> organisationKeys(Caller caller, long accountId);

    /** @throws NotFound {@code "key"} */
    void revokeOrganisationKey(Caller caller, long accountId, long keyId);
}
