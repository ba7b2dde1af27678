package io.helpdesk.api.caller;

/** What a caller may do. Which credential carries which of them is the gatekeeper's rule. */
public enum Permission {
    CONVERSATION_READ,
    CONVERSATION_OPEN,
    CONVERSATION_CHANGE,
    /** Reach the conversations of every inbox; without it a user reaches those of the inboxes they are a member of. */
    EVERY_INBOX,
    MESSAGE_READ,
    MESSAGE_WRITE,
    /** Post in the contact's name. */
    MESSAGE_WRITE_AS_CONTACT,
    CONTACT_READ,
    CONTACT_WRITE,
    /** See inboxes, agents, teams, labels, bots, templates and attribute definitions. */
    DIRECTORY_READ,
    /** Change attributes' definitions and templates. */
    DEFINITION_WRITE,
    /** Set up what is told and what answers: webhooks, which are not shown without it either, and bots. */
    INTEGRATION_WRITE,
    /** Set up the account: inboxes, agents, teams, labels, bots, credentials; delete what only administrators may. */
    ADMINISTER,
    /** Create and change accounts, users and their credentials anywhere. */
    PLATFORM
}
