package io.helpdesk.api.agent;

import java.util.Set;

/**
 * What to write on a member of the account; null leaves a field alone, or takes its default when creating.
 *
 * @param email of somebody who works in other accounts too, only when creating
 * @param role has the member be this and nothing else, unless {@code roles} says more
 * @param roles keys of the account's roles, which are all that the member has then
 * @param enabled whether the member is let in
 */
public record SaveAgent(
        String name,
        String email,
        Role role,
        Availability availability,
        Boolean autoOffline,
        Set<Long> roles,
        Boolean enabled) {

    public SaveAgent {
        roles = roles == null ? null : Set.copyOf(roles);
    }

    /** Without roles that accounts make for themselves. */
    public SaveAgent(String name, String email, Role role, Availability availability, Boolean autoOffline) {
        this(name, email, role, availability, autoOffline, null, null);
    }
}
