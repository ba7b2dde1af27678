package io.helpdesk.api.agent;

/** What a user is in an account. */
public enum Role {
    AGENT,
    ADMINISTRATOR
}
