package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent.ConversationRouted;
import io.helpdesk.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** Tells that another webhook answers than before. */
@ApplicationScoped
class RoutingNews {

    @Inject
    private Outbox outbox;

    /**
     * Of a change of this conversation, if it is one.
     *
     * @param state from now on
     * @param left the webhook that answered before, or null
     */
    void tell(Caller caller, ConversationEntity conversation, Conversation state, UUID left) {
        var gained = state.routing().webhook();
        if (!Objects.equals(left, gained)) {
            outbox.record(
                    new ConversationRouted(state, left, gained, caller.userId()),
                    conversation.id(),
                    conversation.revision() + 1);
        }
    }
}
