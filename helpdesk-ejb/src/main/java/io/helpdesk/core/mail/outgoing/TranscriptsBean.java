package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Transcripts;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.delivery.DeliveryEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Has transcripts mailed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class TranscriptsBean implements Transcripts {

    private static final String EVENT = "transcript";

    @Inject
    private EntityManager em;

    @Inject
    private ConversationLookup conversations;

    @Inject
    private MailTargets targets;

    @Inject
    private TranscriptMails mails;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.MESSAGE_READ)
    public void send(Caller caller, ConversationRef which, String address) {
        if (caller.is(Caller.Kind.CONTACT)) {
            throw new Forbidden("conversation");
        }
        var conversation = conversations.readFor(caller, which);
        new Checks()
                .required("email", address)
                .longest("email", address, Checks.LINE)
                .refuse(EVENT);
        em.persist(DeliveryEntity.ofBody(
                targets.of(caller.accountId(), conversation.inbox().id()),
                EVENT,
                mails.order(caller.accountId(), conversation.id(), address.strip()),
                clock.instant()));
    }
}
