package io.helpdesk.api.macro;

import java.util.List;

/**
 * One thing that a macro does to a conversation.
 *
 * @param values as the kind wants them; what they name is looked for when it is carried out, as it may be gone by then
 */
public record MacroAction(Kind kind, List<String> values) {

    public MacroAction {
        values = List.copyOf(values);
    }

    public static MacroAction of(Kind kind, String... values) {
        return new MacroAction(kind, List.of(values));
    }

    /** What is done, and with which values. */
    public enum Kind {
        /** The key of a user, or nothing to take the assignee away. */
        ASSIGN_AGENT,
        /** To whoever carries it out. No value. */
        ASSIGN_SELF,
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
        /** One text, for agents. */
        ADD_NOTE,
        /** A file to the contact: its UUID and a signature made for that; the macro keeps it. */
        SEND_FILE,
        /** One text: addresses with commas between them, of which one may be {@code {{contact.email}}}. */
        SEND_TRANSCRIPT
    }
}
