package io.helpdesk.core.access;

import static io.helpdesk.api.caller.Permission.ADMINISTER;
import static io.helpdesk.api.caller.Permission.AGENT_WRITE;
import static io.helpdesk.api.caller.Permission.CONTACT_BLOCK;
import static io.helpdesk.api.caller.Permission.CONTACT_LIST;
import static io.helpdesk.api.caller.Permission.CONTACT_NOTE_DELETE;
import static io.helpdesk.api.caller.Permission.CONTACT_NOTE_READ;
import static io.helpdesk.api.caller.Permission.CONTACT_NOTE_WRITE;
import static io.helpdesk.api.caller.Permission.CONTACT_READ;
import static io.helpdesk.api.caller.Permission.CONTACT_WRITE;
import static io.helpdesk.api.caller.Permission.CONVERSATION_ASSIGN_AGENT;
import static io.helpdesk.api.caller.Permission.CONVERSATION_ASSIGN_TEAM;
import static io.helpdesk.api.caller.Permission.CONVERSATION_CHANGE;
import static io.helpdesk.api.caller.Permission.CONVERSATION_LABELS;
import static io.helpdesk.api.caller.Permission.CONVERSATION_OPEN;
import static io.helpdesk.api.caller.Permission.CONVERSATION_PRIORITY;
import static io.helpdesk.api.caller.Permission.CONVERSATION_READ;
import static io.helpdesk.api.caller.Permission.CONVERSATION_STATUS;
import static io.helpdesk.api.caller.Permission.DEFINITION_WRITE;
import static io.helpdesk.api.caller.Permission.DIRECTORY_READ;
import static io.helpdesk.api.caller.Permission.EVERY_ASSIGNMENT;
import static io.helpdesk.api.caller.Permission.EVERY_INBOX;
import static io.helpdesk.api.caller.Permission.FILTER_WRITE;
import static io.helpdesk.api.caller.Permission.INTEGRATION_WRITE;
import static io.helpdesk.api.caller.Permission.MESSAGE_READ;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE_AS_CONTACT;
import static io.helpdesk.api.caller.Permission.OWN_ASSIGNMENTS;
import static io.helpdesk.api.caller.Permission.PLATFORM;
import static io.helpdesk.api.caller.Permission.TEAM_ASSIGNMENTS;
import static io.helpdesk.api.caller.Permission.TEAM_QUEUES;
import static io.helpdesk.api.caller.Permission.UNASSIGNED;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Permission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which credential carries which permissions: those of a member's roles ({@link io.helpdesk.core.role.RoleEntity}) and what its kind adds. Access
 * tokens as in chatwoot-application 1.4 and 1.5, key pairs as the seeded roles of libredesk-resources 1, an organisation's
 * key as in wassist.
 */
final class Grants {

    static final Set<Permission> BOT_TOKEN = set(
            CONVERSATION_READ,
            CONVERSATION_OPEN,
            CONVERSATION_CHANGE,
            CONVERSATION_ASSIGN_AGENT,
            CONVERSATION_ASSIGN_TEAM,
            CONVERSATION_PRIORITY,
            CONVERSATION_STATUS,
            CONVERSATION_LABELS,
            EVERY_ASSIGNMENT,
            MESSAGE_READ,
            MESSAGE_WRITE,
            MESSAGE_WRITE_AS_CONTACT,
            CONTACT_READ,
            CONTACT_BLOCK,
            CONTACT_NOTE_READ,
            DIRECTORY_READ,
            EVERY_INBOX);

    static final Set<Permission> ORGANISATION_KEY = set(
            CONVERSATION_READ,
            CONVERSATION_OPEN,
            CONVERSATION_CHANGE,
            CONVERSATION_ASSIGN_AGENT,
            CONVERSATION_ASSIGN_TEAM,
            CONVERSATION_PRIORITY,
            CONVERSATION_STATUS,
            CONVERSATION_LABELS,
            EVERY_ASSIGNMENT,
            MESSAGE_READ,
            MESSAGE_WRITE,
            CONTACT_LIST,
            CONTACT_READ,
            CONTACT_WRITE,
            CONTACT_BLOCK,
            CONTACT_NOTE_READ,
            CONTACT_NOTE_WRITE,
            CONTACT_NOTE_DELETE,
            DIRECTORY_READ,
            DEFINITION_WRITE,
            INTEGRATION_WRITE,
            EVERY_INBOX);

    static final Set<Permission> PLATFORM_TOKEN = set(PLATFORM, ADMINISTER, AGENT_WRITE, EVERY_INBOX);

    static final Set<Permission> VISITOR = set(
            CONVERSATION_READ,
            CONVERSATION_OPEN,
            CONVERSATION_CHANGE,
            CONVERSATION_STATUS,
            MESSAGE_READ,
            MESSAGE_WRITE,
            CONTACT_READ,
            CONTACT_WRITE);

    /** What Chatwoot lets every member of an account do, whatever their role. */
    private static final Set<Permission> ANY_MEMBERS_TOKEN = set(
            CONVERSATION_READ,
            CONVERSATION_OPEN,
            CONVERSATION_CHANGE,
            CONVERSATION_ASSIGN_AGENT,
            CONVERSATION_ASSIGN_TEAM,
            CONVERSATION_PRIORITY,
            CONVERSATION_STATUS,
            CONVERSATION_LABELS,
            EVERY_ASSIGNMENT,
            OWN_ASSIGNMENTS,
            TEAM_ASSIGNMENTS,
            TEAM_QUEUES,
            UNASSIGNED,
            FILTER_WRITE,
            MESSAGE_READ,
            MESSAGE_WRITE,
            MESSAGE_WRITE_AS_CONTACT,
            CONTACT_LIST,
            CONTACT_READ,
            CONTACT_WRITE,
            CONTACT_BLOCK,
            CONTACT_NOTE_READ,
            CONTACT_NOTE_WRITE,
            CONTACT_NOTE_DELETE,
            DIRECTORY_READ,
            DEFINITION_WRITE);

    /** What needs no permission of a role: to see who and what is around, and to change what none is asked for. */
    private static final Set<Permission> ANY_MEMBER = set(DIRECTORY_READ, CONVERSATION_CHANGE);

    /** Libredesk's inboxes have no members: whoever may read conversations reads those of all. */
    private static final Set<Permission> ANY_MEMBERS_KEY_PAIR = union(ANY_MEMBER, set(EVERY_INBOX));

    private Grants() {}

    static Set<Permission> accessToken(Set<Permission> ofRole) {
        return union(ofRole, ANY_MEMBERS_TOKEN);
    }

    /** A token of somebody who has roles of the account's own alone: what these leave out is left out on purpose. */
    static Set<Permission> ownRoles(Set<Permission> ofRoles) {
        return union(ofRoles, ANY_MEMBER);
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
