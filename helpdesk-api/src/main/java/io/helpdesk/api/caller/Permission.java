package io.helpdesk.api.caller;

/** What a caller may do. Which credential carries which of them is the gatekeeper's rule; roles are made of them. */
public enum Permission {
    CONVERSATION_READ,
    CONVERSATION_OPEN,
    /** Change a conversation at all; what has a permission of its own below needs that as well. */
    CONVERSATION_CHANGE,
    CONVERSATION_ASSIGN_AGENT,
    CONVERSATION_ASSIGN_TEAM,
    CONVERSATION_PRIORITY,
    CONVERSATION_STATUS,
    CONVERSATION_LABELS,
    /** Reach the conversations of every inbox; without it a user reaches those of the inboxes they are a member of. */
    EVERY_INBOX,
    /** Reach conversations whoever has them; without it a user reaches those that the next four name. */
    EVERY_ASSIGNMENT,
    /** Reach those that are the user's own. */
    OWN_ASSIGNMENTS,
    /** Reach those of the user's teams. */
    TEAM_ASSIGNMENTS,
    /** Reach those of the user's teams that nobody has. */
    TEAM_QUEUES,
    /** Reach those that neither somebody nor a team has. */
    UNASSIGNED,
    MESSAGE_READ,
    MESSAGE_WRITE,
    /** Post in the contact's name. */
    MESSAGE_WRITE_AS_CONTACT,
    /** Keep filters of one's own. */
    FILTER_WRITE,
    /** Keep filters for others. */
    SHARED_FILTER_WRITE,
    /** Look for contacts. */
    CONTACT_LIST,
    CONTACT_READ,
    CONTACT_WRITE,
    CONTACT_BLOCK,
    CONTACT_NOTE_READ,
    CONTACT_NOTE_WRITE,
    CONTACT_NOTE_DELETE,
    /** See inboxes, agents, teams, labels, bots, templates and attribute definitions. */
    DIRECTORY_READ,
    /** Change attributes' definitions and templates of channels. */
    DEFINITION_WRITE,
    /** Set up what is told and what answers: webhooks, which are not shown without it either, and bots. */
    INTEGRATION_WRITE,
    INBOX_WRITE,
    AGENT_WRITE,
    ROLE_WRITE,
    TEAM_WRITE,
    LABEL_WRITE,
    /** Change which states there are. */
    STATUS_WRITE,
    MACRO_WRITE,
    /** Change the rules that act by themselves. */
    AUTOMATION_WRITE,
    BUSINESS_HOURS_WRITE,
    SLA_WRITE,
    /** Change how mails of the desk look. */
    MAIL_TEMPLATE_WRITE,
    /** Change the links that are shown beside conversations. */
    CONTEXT_LINK_WRITE,
    REPORT_READ,
    /** See who did what. */
    ACTIVITY_READ,
    SETTINGS_WRITE,
    /** Change how people are told of what concerns them. */
    NOTIFICATION_SETTINGS_WRITE,
    /** Change who vouches for people that sign in. */
    SIGN_IN_WRITE,
    /** Change what machines write. */
    ASSISTANT_WRITE,
    /** Whatever of an account has no permission of its own: channels, bots' tokens; delete what only administrators may. */
    ADMINISTER,
    /** Create and change accounts, users and their credentials anywhere. */
    PLATFORM
}
