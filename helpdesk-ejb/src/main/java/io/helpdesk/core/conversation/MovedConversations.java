package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent.ContactMerged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.MessageField;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.conversation.message.MessageSnapshots;
import io.helpdesk.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Tells of conversations that are another contact's since two became one, and of the messages in them. */
@ApplicationScoped
public class MovedConversations {

    @Inject
    private EntityManager em;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private MessageSnapshots messages;

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
        var author = new FieldChange<MessageField>(
                MessageField.AUTHOR, merged.gone().id(), merged.contact().id());
        var written = messages.of(moved, written(merged));
        // no place in the order of the conversations' revisions: their own rows did not change
        for (var state : snapshots.of(moved)) {
            outbox.record(
                    new ConversationChanged(state, List.of(ConversationField.CONTACT_ID), List.of(change), null, null));
            written.getOrDefault(state.id(), List.of())
                    .forEach(message -> outbox.record(new MessageChanged(state, message, false, List.of(author))));
        }
    }

    /** What the contact who went had written in these conversations: the newest ones, oldest first. */
    private List<MessageEntity> written(ContactMerged merged) {
        var written = em.createQuery(
                        "select m from MessageEntity m where m.accountId = :account and m.conversationId in :moved "
                                + "and m.author.contactId = :contact order by m.id desc",
                        MessageEntity.class)
                .setParameter("account", merged.contact().accountId())
                .setParameter("moved", merged.conversationIds())
                .setParameter("contact", merged.contact().id())
                .setMaxResults(ContactMerged.MOST_MESSAGES)
                .getResultList();
        written.stream()
                .filter(each -> !Objects.equals(
                        each.author().contactId(), merged.contact().id()))
                .forEach(em::refresh);
        Collections.reverse(written);
        return written;
    }
}
