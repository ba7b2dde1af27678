package io.helpdesk.api.caller;

/** What a caller shows at the door. Secrets in here are never logged. */
public sealed interface Credential {

    /** An access token of a user or an agent bot; names no account, the caller chooses one it belongs to. */
    record AccessToken(String token) implements Credential {
        @Override
        public String toString() {
            return "AccessToken[...]";
        }
    }

    /** A user's key and secret, for one account. */
    record KeyPair(String key, String secret) implements Credential {
        @Override
        public String toString() {
            return "KeyPair[" + key + ", ...]";
        }
    }

    /** A key of the whole organisation. */
    record OrganisationKey(String key) implements Credential {
        @Override
        public String toString() {
            return "OrganisationKey[...]";
        }
    }

    /** The operator's bootstrap token. */
    record PlatformToken(String token) implements Credential {
        @Override
        public String toString() {
            return "PlatformToken[...]";
        }
    }

    /**
     * A contact session, named by two unguessable path segments.
     *
     * @param inboxIdentifier {@code Inbox#identifier()} of an Api inbox
     * @param sourceId the session's source id
     */
    record VisitorSession(String inboxIdentifier, String sourceId) implements Credential {}

    /**
     * A user's {@code pubsubToken}, to be told in one account what happens there.
     *
     * @param userId has to be the token's own
     */
    record UserPubsubToken(String token, long userId, long accountId) implements Credential {
        @Override
        public String toString() {
            return "UserPubsubToken[..., " + userId + ", " + accountId + "]";
        }
    }

    /** A contact session's {@code pubsubToken}, to be told what happens in its conversations. */
    record SessionPubsubToken(String token) implements Credential {
        @Override
        public String toString() {
            return "SessionPubsubToken[...]";
        }
    }
}
