package com.example.shop;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.PostMessage;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells customers who ask about an order where it is, in the transaction that takes the question in. */
@Stateless
public class OrderDesk {

    @Inject
    private Messages messages;

    public void asked(@Observes MessagePosted event) {
        var order = event.conversation().customAttributes().get("order");
        if (order != null && event.message().type() == MessageType.INCOMING) {
            messages.post(
                    Caller.system(event.accountId(), "Shop"),
                    new ConversationRef.Id(event.conversation().id()),
                    PostMessage.builder(MessageType.OUTGOING, "Order " + order + " is on its way").build());
        }
    }
}
