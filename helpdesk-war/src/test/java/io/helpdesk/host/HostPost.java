package io.helpdesk.host;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.channel.Channels;
import io.helpdesk.api.channel.IncomingMessage;
import io.helpdesk.api.channel.IncomingMessages;
import io.helpdesk.api.channel.IncomingMessages.Received;
import io.helpdesk.api.channel.Sender;
import io.helpdesk.api.message.DeliveryStatus;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the host hears from its provider. */
@Stateless
public class HostPost {

    @PersistenceContext(unitName = "host")
    private EntityManager em;

    @Inject
    private Channels channels;

    @Inject
    private IncomingMessages incoming;

    public void serve(long account, long inbox) {
        channels.connect(host(account), inbox, HostChannel.NAME);
    }

    public Received receive(long account, long inbox, String sourceId, String address, String content) {
        return incoming.receive(
                host(account),
                IncomingMessage.text(inbox, sourceId, new Sender(address, "Cleo Example", null, null, null), content));
    }

    /** With a row of the host's own, and then the host fails. */
    public void receiveAndFail(long account, long inbox, String sourceId, String address, String content) {
        em.persist(new HostOrder(sourceId, 1));
        receive(account, inbox, sourceId, address, content);
        throw new IllegalStateException("the host changed its mind");
    }

    public DeliveryStatus report(long account, long inbox, String sourceId, DeliveryStatus status) {
        return incoming.report(host(account), inbox, sourceId, status, null)
                .delivery()
                .status();
    }

    private static Caller host(long account) {
        return Caller.system(account, "Host");
    }
}
