package io.helpdesk.core.simulation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Conversations in which agents are tried out, each with a customer that there is for it alone. */
@ApplicationScoped
class TestTalks {

    /** As people find it among their inboxes; nobody is a member, so it is the administrators'. */
    private static final String NAME = "Test chats";

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Inboxes inboxes;

    @Inject
    private Contacts contacts;

    @Inject
    private Conversations conversations;

    @Inject
    private Messages messages;

    /** @param customer the name of who writes */
    Conversation open(long accountId, String customer, long botId) {
        var system = Caller.system(accountId, NAME);
        long inbox = inbox(accountId);
        var contact =
                contacts.create(system, SaveContact.builder().name(customer).build());
        return conversations.open(
                system,
                OpenConversation.builder(new OpenConversation.Who.ByContact(contact.id(), inbox, null, false))
                        .botId(botId)
                        .build());
    }

    /** The customer writes. */
    Message say(long accountId, long conversationId, String text) {
        return messages.post(
                Caller.system(accountId, NAME),
                new ConversationRef.Id(conversationId),
                PostMessage.builder(MessageType.INCOMING, text).build());
    }

    /** The customer goes, with all that was said. */
    void remove(long accountId, long conversationId) {
        // the key alone: a conversation that is read would still refer to who goes
        em.createQuery(
                        "select c.contact.id from ConversationEntity c where c.accountId = :account and c.id = :id",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("id", conversationId)
                .getResultList()
                .forEach(contact -> contacts.delete(Caller.system(accountId, NAME), contact));
    }

    private long inbox(long accountId) {
        return known(accountId).orElseGet(() -> {
            locks.hold(accountId, "test inbox");
            return known(accountId).orElseGet(() -> {
                var made = inboxes.create(
                        Caller.system(accountId, NAME),
                        SaveInbox.builder()
                                .kind(ChannelKind.API)
                                .name(NAME)
                                .autoAssignment(false)
                                .build());
                em.persist(new TestInboxEntity(accountId, made.id()));
                return made.id();
            });
        });
    }

    private Optional<Long> known(long accountId) {
        return em
                .createQuery("select t from TestInboxEntity t where t.accountId = :account", TestInboxEntity.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(TestInboxEntity::inboxId)
                .findFirst();
    }
}
