package io.helpdesk.dialect.chatwoot.application.automation;

import io.helpdesk.api.automation.Trigger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What has rules looked at, in this wire's words (chatwoot-desk 6.2). */
enum RuleEvent {
    CONVERSATION_CREATED(EnumSet.of(Trigger.CONTACT_STARTED, Trigger.DESK_STARTED)),
    CONVERSATION_UPDATED(EnumSet.of(
            Trigger.ASSIGNEE_CHANGED,
            Trigger.TEAM_CHANGED,
            Trigger.STATUS_CHANGED,
            Trigger.SNOOZE_CHANGED,
            Trigger.PRIORITY_CHANGED,
            Trigger.ATTRIBUTES_CHANGED,
            Trigger.LABELS_CHANGED,
            Trigger.WAITING_CHANGED,
            Trigger.FIRST_REPLY,
            Trigger.LANGUAGE_CHANGED)),
    CONVERSATION_OPENED(EnumSet.of(Trigger.REOPENED)),
    CONVERSATION_RESOLVED(EnumSet.of(Trigger.RESOLVED)),
    MESSAGE_CREATED(
            EnumSet.of(Trigger.INCOMING_MESSAGE, Trigger.OUTGOING_MESSAGE, Trigger.NOTE, Trigger.TEMPLATE_MESSAGE));

    private final Set<Trigger> triggers;

    RuleEvent(Set<Trigger> triggers) {
        this.triggers = Set.copyOf(triggers);
    }

    Set<Trigger> triggers() {
        return triggers;
    }

    /** The one that is exactly these; empty if there is none. */
    static Optional<RuleEvent> of(Set<Trigger> triggers) {
        return Arrays.stream(values())
                .filter(event -> event.triggers.equals(triggers))
                .findFirst();
    }
}
