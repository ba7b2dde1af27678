package io.helpdesk.core.search;

import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.event.MessageField;
import io.helpdesk.core.outbox.EventBatch;
import io.helpdesk.core.outbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Takes each message that was written or changed into the index. */
@ApplicationScoped
public class MessageConsumer implements EventConsumer {

    private static final Set<MessageField> ON_ITS_WAY =
            Set.of(MessageField.STATUS, MessageField.SOURCE_ID, MessageField.AUTHOR, MessageField.UPDATED_AT);

    static final String NAME = "message search";

    @Inject
    MessageIndexing indexing;

    @Override
    public String name() {
        return NAME;
    }

    /** As the messages are now: of one that was changed again since, the later event finds nothing left to do. */
    @Override
    public void consume(EventBatch batch) {
        var messages = new LinkedHashSet<MessageKey>();
        for (var logged : batch.ofKinds(Set.of(MessagePosted.class, MessageChanged.class))) {
            if (logged.event() instanceof OfMessage said && !onItsWayAlone(said)) {
                messages.add(new MessageKey(
                        logged.accountId(),
                        said.conversation().id(),
                        said.message().id()));
            }
        }
        if (!messages.isEmpty()) {
            indexing.take(messages);
        }
    }

    /** It says what it said, and only got further or into other hands. */
    private static boolean onItsWayAlone(OfMessage event) {
        return event instanceof MessageChanged changed
                && !changed.changes().isEmpty()
                && changed.changes().stream().allMatch(change -> ON_ITS_WAY.contains(change.field()));
    }
}
