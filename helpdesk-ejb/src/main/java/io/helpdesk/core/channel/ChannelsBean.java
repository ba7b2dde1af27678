package io.helpdesk.core.channel;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.channel.Channel;
import io.helpdesk.api.channel.Channels;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Keeps which channel serves which inbox. No EJB: a host takes its channel away when its start has failed as well, and then
 * no call of an EJB would return (docs/adr/0018-loops-instead-of-timers.md).
 */
@ApplicationScoped
public class ChannelsBean implements Channels {

    @Inject
    private KnownChannels known;

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private NaturalLocks locks;

    @Inject
    private EventLog log;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    @Override
    public void add(Channel channel) {
        known.add(channel);
    }

    @Override
    public void remove(Channel channel) {
        known.remove(channel);
    }

    @Override
    @Transactional
    @Requires(Permission.ADMINISTER)
    public void connect(Caller caller, long inboxId, String channel) {
        new Checks()
                .required("name", channel)
                .longest("name", channel, KnownChannels.LONGEST_NAME)
                .refuse("channel");
        locks.hold(caller.accountId(), "channel " + inboxId);
        var inbox = inbox(caller, inboxId);
        inbox.serveBy(channel);
        recent.forgetAfterCommit();
        connection(inbox)
                .ifPresentOrElse(
                        connection -> connection.handTo(channel, clock.instant()),
                        () -> em.persist(new ChannelTargetEntity(
                                caller.accountId(), inboxId, channel, log.now(), clock.instant())));
    }

    @Override
    @Transactional
    @Requires(Permission.ADMINISTER)
    public void disconnect(Caller caller, long inboxId) {
        var inbox = inbox(caller, inboxId);
        inbox.serveBy(null);
        recent.forgetAfterCommit();
        connection(inbox).ifPresent(em::remove);
    }

    private InboxEntity inbox(Caller caller, long inboxId) {
        return rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
    }

    private Optional<ChannelTargetEntity> connection(InboxEntity inbox) {
        return em
                .createQuery("select t from ChannelTargetEntity t where t.inboxId = :inbox", ChannelTargetEntity.class)
                .setParameter("inbox", inbox.id())
                .getResultList()
                .stream()
                .findFirst();
    }
}
