package io.helpdesk.core.access;

import static io.helpdesk.api.caller.Permission.ADMINISTER;
import static io.helpdesk.api.caller.Permission.CONTACT_READ;
import static io.helpdesk.api.caller.Permission.CONTACT_WRITE;
import static io.helpdesk.api.caller.Permission.CONVERSATION_CHANGE;
import static io.helpdesk.api.caller.Permission.CONVERSATION_OPEN;
import static io.helpdesk.api.caller.Permission.CONVERSATION_READ;
import static io.helpdesk.api.caller.Permission.DEFINITION_WRITE;
import static io.helpdesk.api.caller.Permission.DIRECTORY_READ;
import static io.helpdesk.api.caller.Permission.EVERY_INBOX;
import static io.helpdesk.api.caller.Permission.INTEGRATION_WRITE;
import static io.helpdesk.api.caller.Permission.MESSAGE_READ;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE_AS_CONTACT;
import static io.helpdesk.api.caller.Permission.PLATFORM;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Permission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which credential carries which permissions: those of a member's role ({@link RoleEntity}) and what its kind adds. Access
 * tokens as in chatwoot-application 1.4 and 1.5, key pairs as the seeded roles of libredesk-resources 1, an organisation's
 * key as in wassist.
 */
final class Grants {

    static final Set<Permission> BOT_TOKEN = set(
            CONVERSATION_READ,
            CONVERSATION_OPEN,
            CONVERSATION_CHANGE,
            MESSAGE_READ,
            MESSAGE_WRITE,
            MESSAGE_WRITE_AS_CONTACT,
            CONTACT_READ,
            DIRECTORY_READ,
            EVERY_INBOX);

    static final Set<Permission> ORGANISATION_KEY = set(
            CONVERSATION_READ,
            CONVERSATION_OPEN,
            CONVERSATION_CHANGE,
            MESSAGE_READ,
            MESSAGE_WRITE,
            CONTACT_READ,
            CONTACT_WRITE,
            DIRECTORY_READ,
            DEFINITION_WRITE,
            INTEGRATION_WRITE,
            EVERY_INBOX);

    static final Set<Permission> PLATFORM_TOKEN = set(PLATFORM, ADMINISTER, EVERY_INBOX);

    static final Set<Permission> VISITOR = set(
            CONVERSATION_READ,
            CONVERSATION_OPEN,
            CONVERSATION_CHANGE,
            MESSAGE_READ,
            MESSAGE_WRITE,
            CONTACT_READ,
            CONTACT_WRITE);

    /** What Chatwoot lets every member of an account do, whatever their role. */
    private static final Set<Permission> ANY_MEMBERS_TOKEN = set(
            CONVERSATION_READ,
            CONVERSATION_OPEN,
            CONVERSATION_CHANGE,
            MESSAGE_READ,
            MESSAGE_WRITE,
            MESSAGE_WRITE_AS_CONTACT,
            CONTACT_READ,
            CONTACT_WRITE,
            DIRECTORY_READ,
            DEFINITION_WRITE);

    /** Libredesk's inboxes have no members: whoever may read conversations reads those of all. */
    private static final Set<Permission> ANY_MEMBERS_KEY_PAIR = set(EVERY_INBOX);

    private Grants() {}

    static Set<Permission> accessToken(Set<Permission> ofRole) {
        return union(ofRole, ANY_MEMBERS_TOKEN);
    }

    static Set<Permission> keyPair(Set<Permission> ofRole) {
        return union(ofRole, ANY_MEMBERS_KEY_PAIR);
    }

    /**
     * Which conversations a user with these permissions reaches.
     *
     * @param inboxes those the user is a member of, asked only where it depends on them
     */
    static AccessScope scope(Set<Permission> permissions, Supplier<Set<Long>> inboxes) {
        return permissions.contains(EVERY_INBOX)
                ? new AccessScope.EveryInbox()
                : new AccessScope.Inboxes(inboxes.get());
    }

    private static Set<Permission> union(Set<Permission> some, Set<Permission> others) {
        var all = EnumSet.copyOf(others);
        all.addAll(some);
        return Collections.unmodifiableSet(all);
    }

    private static Set<Permission> set(Permission... permissions) {
        return Collections.unmodifiableSet(EnumSet.copyOf(Set.of(permissions)));
    }
}
