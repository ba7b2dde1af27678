package io.helpdesk.api.agent;

/**
 * What to write on a member of the account; null leaves a field alone, or takes its default when creating.
 *
 * @param email only when creating
 */
public record SaveAgent(String name, String email, Role role, Availability availability, Boolean autoOffline) {}
