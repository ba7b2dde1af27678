package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.automation.Trigger;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has rules looked at, in this wire's words (libredesk-resources 9). */
enum RuleType {
    NEW_CONVERSATION(Set.of(Trigger.CONTACT_STARTED)),
    /** Upon some of the events. */
    CONVERSATION_UPDATE(Set.of()),
    TIME_TRIGGER(Set.of(Trigger.HOUR));

    private static final Map<Trigger, String> EVENTS = new EnumMap<>(Map.of(
            Trigger.AGENT_ASSIGNED, "conversation.user.assigned",
            Trigger.TEAM_ASSIGNED, "conversation.team.assigned",
            Trigger.STATUS_CHANGED, "conversation.status.change",
            Trigger.PRIORITY_CHANGED, "conversation.priority.change",
            Trigger.OUTGOING_MESSAGE, "conversation.message.outgoing",
            Trigger.INCOMING_MESSAGE, "conversation.message.incoming"));

    private final Set<Trigger> triggers;

    RuleType(Set<Trigger> triggers) {
        this.triggers = triggers;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws LibredeskRefusal 400 for what is none */
    static RuleType named(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput);
    }

    /** The one that rules with these triggers are of; empty if this wire has no word for one of them. */
    static Optional<RuleType> of(Set<Trigger> triggers) {
        return EVENTS.keySet().containsAll(triggers)
                ? Optional.of(CONVERSATION_UPDATE)
                : Arrays.stream(values())
                        .filter(type -> type.triggers.equals(triggers))
                        .findFirst();
    }

    /**
     * @param events of an update; those of others do not matter
     * @throws LibredeskRefusal 400 for an event that is none
     */
    Set<Trigger> triggers(List<String> events) {
        if (this != CONVERSATION_UPDATE) {
            return triggers;
        }
        var named = EnumSet.noneOf(Trigger.class);
        events.forEach(event -> named.add(EVENTS.entrySet().stream()
                .filter(each -> each.getValue().equals(event))
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput)
                .getKey()));
        return named;
    }

    /** What of them is called an event. */
    static List<String> events(Set<Trigger> triggers) {
        return triggers.stream().filter(EVENTS::containsKey).map(EVENTS::get).toList();
    }
}
