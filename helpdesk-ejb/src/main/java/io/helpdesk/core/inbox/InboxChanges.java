package io.helpdesk.core.inbox;

import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.InboxField;
import io.helpdesk.api.inbox.Inbox;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is another about an inbox. */
final class InboxChanges {

    private InboxChanges() {}

    /** Fields that differ; empty when nothing but the time of the change does. */
    static List<FieldChange<InboxField>> between(Inbox before, Inbox after) {
        var changes = Stream.of(InboxField.values())
                .map(field -> new FieldChange<>(field, field.of(before), field.of(after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
        return changes.stream().allMatch(change -> change.field() == InboxField.UPDATED_AT) ? List.of() : changes;
    }
}
