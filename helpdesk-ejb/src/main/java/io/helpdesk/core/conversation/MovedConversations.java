package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent.ContactMerged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Tells of conversations that are another contact's since two became one. */
@ApplicationScoped
public class MovedConversations {

    @Inject
    private EntityManager em;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private Outbox outbox;

    /** In the transaction of the merge. */
    void follow(@Observes ContactMerged merged) {
        if (merged.conversationIds().isEmpty()) {
            return;
        }
        em.flush();
        var moved = lookup.loadPeople(merged.contact().accountId(), merged.conversationIds());
        moved.stream()
                .filter(each -> each.contact().id() != merged.contact().id())
                // they were read before the database moved them
                .forEach(em::refresh);
        var change = new FieldChange<ConversationField>(
                ConversationField.CONTACT_ID,
                merged.gone().id(),
                merged.contact().id());
        for (var state : snapshots.of(moved)) {
            // no place in the order of the conversation's revisions: its own row did not change
            outbox.record(
                    new ConversationChanged(state, List.of(ConversationField.CONTACT_ID), List.of(change), null, null));
        }
    }
}
