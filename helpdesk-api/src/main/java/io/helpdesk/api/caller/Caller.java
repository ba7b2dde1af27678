package io.helpdesk.api.caller;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Who is asking. A parameter of every service method, not a thread-local: a timer, a test or a host application
 * can be a caller too.
 *
 * @param accountId the account everything happens in; 0 for the platform, which stands above accounts
 * @param id the key of the user, bot or contact; null for an organisation, the platform and the system
 * @param name what activity messages call the caller
 * @param teams the teams a user is in; empty otherwise
 */
public record Caller(
        Kind kind,
        long accountId,
        Long id,
        String name,
        Set<Permission> permissions,
        AccessScope scope,
        Set<Long> teams) {

    /** What sort of caller this is. */
    public enum Kind {
        /** A person who works at the desk. */
        USER,
        /** An agent bot. */
        BOT,
        /** A key of the whole organisation, no person behind it. */
        ORGANISATION,
        /** A contact, writing from outside. */
        CONTACT,
        /** The operator's bootstrap token. */
        PLATFORM,
        /** The application itself or its host: timers, rules, code in the same EAR. */
        SYSTEM
    }

    public Caller {
        Objects.requireNonNull(kind);
        permissions = Set.copyOf(permissions);
        teams = Set.copyOf(teams);
        Objects.requireNonNull(scope);
    }

    /** Code in the same application acting on an account, allowed everything there. */
    public static Caller system(long accountId, String name) {
        return new Caller(
                Kind.SYSTEM,
                accountId,
                null,
                name,
                EnumSet.allOf(Permission.class),
                new AccessScope.EveryInbox(),
                Set.of());
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** The same caller, seeing other conversations. */
    public Caller withScope(AccessScope other) {
        return new Caller(kind, accountId, id, name, permissions, other, teams);
    }

    /** The user's key when a user is calling, else null. */
    public Long userId() {
        return kind == Kind.USER ? id : null;
    }
}
