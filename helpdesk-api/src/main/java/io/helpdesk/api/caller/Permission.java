package io.helpdesk.api.caller;

/** What a caller may do. Which credential carries which of them is the gatekeeper's rule. */
public enum Permission {
    CONVERSATION_READ,
    CONVERSATION_OPEN,
    CONVERSATION_CHANGE,
    MESSAGE_READ,
    MESSAGE_WRITE,
    /** Post in the contact's name. */
    MESSAGE_WRITE_AS_CONTACT,
    CONTACT_READ,
    CONTACT_WRITE,
    /** See inboxes, agents, teams, labels, bots, templates and attribute definitions. */
    DIRECTORY_READ,
    /** Change attributes' definitions, templates and, but for users who are no administrators, bots. */
    DEFINITION_WRITE,
    /** Set up the account: inboxes, agents, teams, labels, bots, credentials; delete what only administrators may. */
    ADMINISTER,
    /** Create and change accounts, users and their credentials anywhere. */
    PLATFORM
}
