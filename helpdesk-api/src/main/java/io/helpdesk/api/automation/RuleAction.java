package io.helpdesk.api.automation;

import java.util.List;

/**
 * One thing that a rule does.
 *
 * @param values as the kind wants them
 */
public record RuleAction(Kind kind, List<String> values) {

    public RuleAction {
        values = List.copyOf(values);
    }

    public static RuleAction of(Kind kind, String... values) {
        return new RuleAction(kind, List.of(values));
    }

    /**
     * What is done, and with which values; what a {@link io.helpdesk.api.macro.MacroAction} does too has its name and its values.
     * Stored: constants are never renamed.
     */
    public enum Kind {
        /** The key of a user, or nothing to take the assignee away. */
        ASSIGN_AGENT,
        /** The key of a team. */
        ASSIGN_TEAM,
        /** Takes it from its team. No value. */
        UNASSIGN_TEAM,
        /** The name of a {@link io.helpdesk.api.conversation.ConversationStatus}. */
        SET_STATUS,
        /** The key of a {@link io.helpdesk.api.status.NamedStatus}. */
        SET_NAMED_STATUS,
        /** No value. */
        RESOLVE,
        /** Resolved for good. No value. */
        CLOSE,
        /** Until somebody writes. No value. */
        SNOOZE,
        /** For so many seconds. */
        SNOOZE_FOR,
        /** The name of a {@link io.helpdesk.api.conversation.Priority}, or nothing to clear it. */
        SET_PRIORITY,
        /** Titles. */
        ADD_LABELS,
        /** Titles. */
        REMOVE_LABELS,
        /** Titles. */
        REPLACE_LABELS,
        /** Resolves it and blocks its contact. No value. */
        MUTE,
        /** One text, to the contact, with its variables filled in. */
        SEND_MESSAGE,
        /** A file to the contact: its UUID and a signature made for that; the rule keeps it. */
        SEND_FILE,
        /** HTML, to the contact's address alone. */
        SEND_REPLY,
        /** One text, for agents. */
        ADD_NOTE,
        /** HTML, for agents. */
        ADD_HTML_NOTE,
        /** One text: addresses with commas between them, of which one may be {@code {{contact.email}}}. */
        SEND_TRANSCRIPT,
        /** A text and the keys of the teams whose members get it. */
        MAIL_TEAMS,
        /** Subject, text, and who is told: {@code assignee}, {@code team}, {@code user:7}, {@code team:3}. */
        NOTIFY,
        /** No value. */
        SEND_SURVEY,
        /** The key of a service level. */
        APPLY_SERVICE_LEVEL,
        /** The key of a webhook and the name of the event. */
        CALL_WEBHOOK,
        /** An address in the web. */
        POST_TO
    }
}
