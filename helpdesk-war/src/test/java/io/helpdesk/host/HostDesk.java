package io.helpdesk.host;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.OpenConversation.Who;
import io.helpdesk.api.paging.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** A host application's service: its own row and a conversation in one transaction. */
@Stateless
public class HostDesk {

    /** @param shelf 1 is there, any other fails at the commit */
    public record Order(String name, long shelf, long account, long inbox, long contact) {}

    @PersistenceContext(unitName = "host")
    private EntityManager em;

    @Inject
    private Conversations conversations;

    public Conversation order(Order order) {
        var row = new HostOrder(order.name, order.shelf);
        em.persist(row);
        em.flush();
        var conversation = open(order);
        row.talkedAboutIn(conversation.id());
        return conversation;
    }

    /** A customer's, the newest first. */
    public List<Conversation> conversations(long account, long contact) {
        return conversations
                .find(
                        Caller.system(account, "Host"),
                        Condition.is(ConversationField.CONTACT_ID, contact),
                        List.of(),
                        PageRequest.page(1, 25))
                .items();
    }

    public void failAfterwards(Order order) {
        order(order);
        throw new IllegalStateException("the host changed its mind");
    }

    private Conversation open(Order order) {
        return conversations.open(
                Caller.system(order.account, "Host"),
                OpenConversation.builder(new Who.ByContact(order.contact, order.inbox, null, false))
                        .customAttributes(Map.of("order", order.name))
                        .build());
    }
}
