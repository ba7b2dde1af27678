package io.helpdesk.core.account;

import io.helpdesk.api.agent.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The roles that there always are, by the keys of their rows. */
public final class SeededRoles {

    private static final long AGENT = 1;
    private static final long ADMINISTRATOR = 2;

    /** As what somebody without either of them is shown where there are no others; it allows nothing. */
    static final long NEITHER = 3;

    /** Of those that members are given. */
    public static final Set<Long> KEYS = Set.of(AGENT, ADMINISTRATOR);

    private SeededRoles() {}

    public static long key(Role role) {
        return switch (role) {
            case AGENT -> AGENT;
            case ADMINISTRATOR -> ADMINISTRATOR;
        };
    }

    /** As what a member with this row is shown. */
    static Role of(long key) {
        return key == ADMINISTRATOR ? Role.ADMINISTRATOR : Role.AGENT;
    }

    /** Which of them has this key; empty for any other. */
    public static Optional<Role> fixed(long key) {
        return KEYS.contains(key) ? Optional.of(of(key)) : Optional.empty();
    }

    /** Which of them is called so, in any case. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** As which row a member with these roles is shown where there are no others. */
    static long shown(Set<Long> keys) {
        return keys.contains(ADMINISTRATOR) ? ADMINISTRATOR : keys.contains(AGENT) ? AGENT : NEITHER;
    }

    /** Whether a member with this row has no role but those of the account's own. */
    public static boolean neither(long shown) {
        return shown == NEITHER;
    }
}
