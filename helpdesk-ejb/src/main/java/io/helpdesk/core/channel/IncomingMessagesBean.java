package io.helpdesk.core.channel;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.channel.IncomingMessage;
import io.helpdesk.api.channel.IncomingMessages;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.conversation.ConversationOpener;
import io.helpdesk.core.conversation.message.Transmission;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes in what channels bring. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class IncomingMessagesBean implements IncomingMessages {

    @Inject
    private ConversationOpener opening;

    @Inject
    private Transmission transmission;

    @Override
    @Requires(Permission.MESSAGE_WRITE_AS_CONTACT)
    public Received receive(Caller caller, IncomingMessage message) {
        var sender = message.sender();
        new Checks()
                .required("source_id", message.sourceId())
                .longest("source_id", message.sourceId(), Checks.LINE)
                .required("address", sender == null ? null : sender.address())
                .longest("address", sender == null ? null : sender.address(), Checks.LINE)
                .refuse("message");
        return opening.receive(
                caller,
                message.inboxId(),
                sender,
                PostMessage.builder(MessageType.INCOMING, message.content())
                        .html(message.html())
                        .attachments(message.attachments())
                        .sourceId(message.sourceId())
                        .onBehalfOfContact(true)
                        .build());
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public Message report(Caller caller, long inboxId, String sourceId, DeliveryStatus status, String reason) {
        new Checks()
                .that(status != null && status != DeliveryStatus.PENDING, "status", Rule.NOT_ALLOWED)
                .refuse("message");
        return transmission.report(caller, inboxId, sourceId, status, reason);
    }
}
