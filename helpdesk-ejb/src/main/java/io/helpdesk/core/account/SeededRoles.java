package io.helpdesk.core.account;

import io.helpdesk.api.agent.Role;

/** The roles that there always are, by the keys of their rows. */
final class SeededRoles {

    private static final long AGENT = 1;
    private static final long ADMINISTRATOR = 2;

    private SeededRoles() {}

    static long key(Role role) {
        return switch (role) {
            case AGENT -> AGENT;
            case ADMINISTRATOR -> ADMINISTRATOR;
        };
    }

    static Role of(long key) {
        return key == ADMINISTRATOR ? Role.ADMINISTRATOR : Role.AGENT;
    }
}
