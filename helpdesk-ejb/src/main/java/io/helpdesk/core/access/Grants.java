package io.helpdesk.core.access;

import static io.helpdesk.api.caller.Permission.ADMINISTER;
import static io.helpdesk.api.caller.Permission.CONTACT_READ;
import static io.helpdesk.api.caller.Permission.CONTACT_WRITE;
import static io.helpdesk.api.caller.Permission.CONVERSATION_CHANGE;
import static io.helpdesk.api.caller.Permission.CONVERSATION_OPEN;
import static io.helpdesk.api.caller.Permission.CONVERSATION_READ;
import static io.helpdesk.api.caller.Permission.DEFINITION_WRITE;
import static io.helpdesk.api.caller.Permission.DIRECTORY_READ;
import static io.helpdesk.api.caller.Permission.MESSAGE_READ;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE_AS_CONTACT;
import static io.helpdesk.api.caller.Permission.PLATFORM;

import io.helpdesk.api.agent.Role;
import io.helpdesk.api.caller.Permission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which credential carries which permissions: access tokens as in chatwoot-application 1.4 and 1.5, key pairs as the
 * seeded roles of libredesk-resources 1, an organisation's key as in wassist.
 */
final class Grants {

    static final Set<Permission> BOT_TOKEN = set(
            CONVERSATION_READ, CONVERSATION_OPEN, CONVERSATION_CHANGE, MESSAGE_READ, MESSAGE_WRITE,
            MESSAGE_WRITE_AS_CONTACT, CONTACT_READ, DIRECTORY_READ);

    static final Set<Permission> ORGANISATION_KEY = set(
            CONVERSATION_READ, CONVERSATION_OPEN, CONVERSATION_CHANGE, MESSAGE_READ, MESSAGE_WRITE, CONTACT_READ,
            CONTACT_WRITE, DIRECTORY_READ, DEFINITION_WRITE);

    static final Set<Permission> PLATFORM_TOKEN = set(PLATFORM, ADMINISTER);

    static final Set<Permission> VISITOR = set(
            CONVERSATION_READ, CONVERSATION_OPEN, CONVERSATION_CHANGE, MESSAGE_READ, MESSAGE_WRITE, CONTACT_READ,
            CONTACT_WRITE);

    private static final Set<Permission> ADMINISTRATOR_TOKEN = allBut(PLATFORM);
    private static final Set<Permission> AGENT_TOKEN = allBut(PLATFORM, ADMINISTER);
    private static final Set<Permission> ADMINISTRATOR_KEY_PAIR = allBut(PLATFORM, MESSAGE_WRITE_AS_CONTACT);
    private static final Set<Permission> AGENT_KEY_PAIR =
            set(CONVERSATION_READ, CONVERSATION_CHANGE, MESSAGE_READ, MESSAGE_WRITE, DIRECTORY_READ);

    private Grants() {}

    static Set<Permission> accessToken(Role role) {
        return role == Role.ADMINISTRATOR ? ADMINISTRATOR_TOKEN : AGENT_TOKEN;
    }

    static Set<Permission> keyPair(Role role) {
        return role == Role.ADMINISTRATOR ? ADMINISTRATOR_KEY_PAIR : AGENT_KEY_PAIR;
    }

    private static Set<Permission> set(Permission... permissions) {
        return Collections.unmodifiableSet(EnumSet.copyOf(Set.of(permissions)));
    }

    private static Set<Permission> allBut(Permission... permissions) {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(Set.of(permissions))));
    }
}
