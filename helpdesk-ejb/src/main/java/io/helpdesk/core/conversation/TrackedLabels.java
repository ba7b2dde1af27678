package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Remembers a conversation's labels as they were before the first change, so that an event can say so. They are loaded only
 * when somebody asks for them, and so are not remembered with its other fields.
 */
final class TrackedLabels {

    private Set<String> before;

    /** These are about to be changed. */
    void before(Set<String> now) {
        before = before == null ? now : before;
    }

    void forget() {
        before = null;
    }

    /**
     * Empty if they are what they were; each change is told once.
     *
     * @param now asked only where there was a change
     */
    Optional<FieldChange<ConversationField>> take(Supplier<Set<String>> now) {
        var was = before;
        before = null;
        return Optional.ofNullable(was)
                .map(labels -> new FieldChange<>(ConversationField.LABELS, List.copyOf(labels), List.copyOf(now.get())))
                .filter(change -> !change.before().equals(change.after()));
    }
}
