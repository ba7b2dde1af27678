package io.helpdesk.api.caller;

import java.util.Set;

/** What a caller shows at the door. Secrets in here are never logged. */
public sealed interface Credential {

    /** All of it as one text, another one for each other credential of any kind. As secret as the credential itself. */
    String shown();

    /** What stays the same while its secret is guessed: the public half of it, if there is one. */
    default String guessedUnder() {
        return shown();
    }

    /** Whether anybody gets one without showing anything. */
    default boolean isAnybodys() {
        return false;
    }

    /** An access token of a user or an agent bot; names no account, the caller chooses one it belongs to. */
    record AccessToken(String token) implements Credential {
        @Override
        public String shown() {
            return "token\n" + token;
        }

        @Override
        public String toString() {
            return "AccessToken[...]";
        }
    }

    /** A user's key and secret, for one account. */
    record KeyPair(String key, String secret) implements Credential {
        @Override
        public String shown() {
            return "pair\n" + key + "\n" + secret;
        }

        @Override
        public String guessedUnder() {
            return key;
        }

        @Override
        public String toString() {
            return "KeyPair[" + key + ", ...]";
        }
    }

    /** A key of the whole organisation. */
    record OrganisationKey(String key) implements Credential {
        @Override
        public String shown() {
            return "organisation\n" + key;
        }

        @Override
        public String toString() {
            return "OrganisationKey[...]";
        }
    }

    /** The operator's bootstrap token. */
    record PlatformToken(String token) implements Credential {
        @Override
        public String shown() {
            return "platform\n" + token;
        }

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
    record VisitorSession(String inboxIdentifier, String sourceId) implements Credential {
        @Override
        public String shown() {
            return "session\n" + inboxIdentifier + "\n" + sourceId;
        }

        /** Whoever knows the inbox begins a session. */
        @Override
        public boolean isAnybodys() {
            return true;
        }
    }

    /**
     * A user's {@code pubsubToken}, to be told in one account what happens there.
     *
     * @param userId has to be the token's own
     */
    record UserPubsubToken(String token, long userId, long accountId) implements Credential {
        @Override
        public String shown() {
            return "user\n" + userId + "\n" + token;
        }

        @Override
        public String toString() {
            return "UserPubsubToken[..., " + userId + ", " + accountId + "]";
        }
    }

    /** The path segment that names where an inbox's mail is handed over; what is handed over is signed as well. */
    record MailDoorToken(String token) implements Credential {
        @Override
        public String shown() {
            return "mail\n" + token;
        }

        @Override
        public String toString() {
            return "MailDoorToken[...]";
        }
    }

    /**
     * The secret of a session that is for whichever account each call names ({@link io.helpdesk.api.signin.UserSession}).
     *
     * @param device has to be the session's own
     * @param email has to be the user's own, in any case
     */
    record SessionToken(String token, String device, String email) implements Credential {
        @Override
        public String shown() {
            return "session token\n" + device + "\n" + email + "\n" + token;
        }

        @Override
        public String toString() {
            return "SessionToken[..., " + device + ", " + email + "]";
        }
    }

    /** The secret of a session that is for one account. */
    record AccountSession(String token) implements Credential {
        @Override
        public String shown() {
            return "account session\n" + token;
        }

        @Override
        public String toString() {
            return "AccountSession[...]";
        }
    }

    /**
     * Somebody whom the server around us has authenticated, by whatever it goes by; names no account, the caller chooses one.
     *
     * @param name as the server calls them
     * @param groups those that the operator has given a meaning here
     */
    record ContainerPrincipal(String name, Set<String> groups) implements Credential {

        public ContainerPrincipal {
            groups = Set.copyOf(groups);
        }

        @Override
        public String shown() {
            return "container\n" + name;
        }
    }

    /** Nothing yet: somebody who is about to sign in. It opens nothing. */
    record Nothing() implements Credential {
        @Override
        public String shown() {
            return "nothing";
        }

        @Override
        public boolean isAnybodys() {
            return true;
        }
    }

    /** A contact session's {@code pubsubToken}, to be told what happens in its conversations. */
    record SessionPubsubToken(String token) implements Credential {
        @Override
        public String shown() {
            return "contact\n" + token;
        }

        @Override
        public String toString() {
            return "SessionPubsubToken[...]";
        }
    }
}
