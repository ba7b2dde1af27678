package io.helpdesk.core.inbox;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.deed.Deed.Thing;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.event.HelpdeskEvent.InboxCreated;
import io.helpdesk.api.event.HelpdeskEvent.InboxDeleted;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.account.ListChanges;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.channeltype.ChannelTypes;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.deed.DeedFacts;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.file.FileErasure;
import io.helpdesk.core.file.PictureOf;
import io.helpdesk.core.file.Pictures;
import io.helpdesk.core.outbox.Outbox;
import io.helpdesk.core.permission.Permitted;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.permission.VisibleConversations;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import io.helpdesk.core.webhook.InboxAndBotWebhooks;
import io.helpdesk.core.webhook.RoutedWebhooks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Inboxes, who works in them and which bot answers first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class InboxesBean implements Inboxes {

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private InboxMembers members;

    @Inject
    private RecentInboxes inboxes;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Outbox outbox;

    @Inject
    private ListChanges lists;

    @Inject
    private FileErasure files;

    @Inject
    private RecentLookups recent;

    @Inject
    private Bounds bounds;

    @Inject
    private InboxAndBotWebhooks webhooks;

    @Inject
    private RoutedWebhooks routedWebhooks;

    @Inject
    private Rows rows;

    @Inject
    private LockOrder order;

    @Inject
    private Clock clock;

    @Inject
    private DeedRegister deeds;

    @Inject
    private Pictures pictures;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Inbox> list(Caller caller) {
        return em
                .createQuery(
                        "select i from InboxEntity i where i.accountId = :account order by i.id", InboxEntity.class)
                .setParameter("account", caller.accountId())
                .getResultList()
                .stream()
                .filter(inbox -> reachable(caller, inbox.id()))
                .map(InboxEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Inbox get(Caller caller, long inboxId) {
        var inbox = inboxes.withId(inboxId)
                .filter(found -> found.accountId() == caller.accountId())
                .orElseThrow(() -> new NotFound("inbox"));
        if (!reachable(caller, inboxId)) {
            throw new Forbidden("inbox");
        }
        return inbox;
    }

    @Override
    public Inbox byIdentifier(String identifier) {
        return em
                .createQuery("select i from InboxEntity i where i.identifier = :identifier", InboxEntity.class)
                .setParameter("identifier", StorableText.orRefuse(identifier, () -> new NotFound("inbox")))
                .getResultList()
                .stream()
                .findFirst()
                .map(InboxEntity::snapshot)
                .orElseThrow(() -> new NotFound("inbox"));
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Optional<Inbox> byPhoneNumber(Caller caller, String phoneNumber) {
        return inboxes.withPhoneNumber(caller.accountId(), "+" + ContactAddress.digits(phoneNumber));
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public Inbox create(Caller caller, SaveInbox given) {
        var command = InboxRules.normalized(given);
        new Checks().that(command.kind() != null, "channel", Rule.REQUIRED).refuse("inbox");
        InboxRules.check(command, ChannelTypes.of(command.kind()), null);
        refuseTaken(command, 0);
        var inbox = InboxEntity.create(caller.accountId(), command, clock.instant());
        em.persist(inbox);
        followWebhook(inbox);
        outbox.record(new InboxCreated(inbox.snapshot()));
        deeds.made(caller, Thing.INBOX, inbox.id(), DeedFacts.of(inbox.snapshot()));
        lists.changed(caller.accountId());
        return inbox.snapshot();
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public Inbox update(Caller caller, long inboxId, SaveInbox given) {
        var inbox = reached(caller, inboxId);
        var command = InboxRules.normalized(given);
        InboxRules.check(command, inbox.type(), inbox);
        refuseTaken(command, inboxId);
        rows.lock(inbox, "inbox");
        var before = inbox.snapshot();
        inbox.write(command, clock.instant());
        if (command.channel().settings() != null) {
            bounds.attributes("inbox", Map.of("channel_settings", inbox.channelSettings()));
        }
        followWebhook(inbox);
        changed(caller, before, inbox);
        recent.forgetAfterCommit();
        return inbox.snapshot();
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public Inbox show(Caller caller, long inboxId, Upload picture) {
        var inbox = reached(caller, inboxId);
        rows.lock(inbox, "inbox");
        var before = inbox.snapshot();
        inbox.show(
                picture == null ? null : pictures.keep(PictureOf.INBOX, inboxId, caller.accountId(), picture, "inbox"),
                clock.instant());
        pictures.forget(PictureOf.INBOX, inboxId, before.sender().avatarUrl(), inbox.avatarUrl());
        changed(caller, before, inbox);
        recent.forgetAfterCommit();
        return inbox.snapshot();
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public void delete(Caller caller, long inboxId) {
        var inbox = reached(caller, inboxId);
        order.ofInbox(inboxId);
        rows.lock(inbox, "inbox");
        outbox.record(new InboxDeleted(inbox.snapshot()));
        deeds.removed(caller, Thing.INBOX, inboxId, DeedFacts.of(inbox.snapshot()));
        files.ofInbox(caller.accountId(), inboxId);
        em.remove(inbox);
        em.flush();
        lists.changed(caller.accountId());
        recent.forgetAfterCommit();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Agent> members(Caller caller, long inboxId) {
        reached(caller, inboxId);
        return directory.inboxAgents(caller.accountId(), inboxId);
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public List<Agent> addMembers(Caller caller, long inboxId, Set<Long> userIds) {
        reached(caller, inboxId);
        return members.add(caller.accountId(), inboxId, userIds);
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public List<Agent> replaceMembers(Caller caller, long inboxId, Set<Long> userIds) {
        reached(caller, inboxId);
        return members.replace(caller.accountId(), inboxId, userIds);
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public void removeMembers(Caller caller, long inboxId, Set<Long> userIds) {
        reached(caller, inboxId);
        members.remove(caller.accountId(), inboxId, userIds);
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public void setBot(Caller caller, long inboxId, Long botId) {
        var inbox = reached(caller, inboxId);
        Permitted.demand(caller, Permission.INTEGRATION_WRITE);
        if (botId != null) {
            var bot = em.find(AgentBotEntity.class, botId);
            if (bot == null || !bot.serves(caller.accountId())) {
                throw new NotFound("bot");
            }
        }
        rows.lock(inbox, "inbox");
        var before = inbox.snapshot();
        inbox.answerFirst(botId, clock.instant());
        changed(caller, before, inbox);
        recent.forgetAfterCommit();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public void setWebhook(Caller caller, long inboxId, long webhookId) {
        var inbox = reached(caller, inboxId);
        Permitted.demand(caller, Permission.INTEGRATION_WRITE);
        routedWebhooks.known(caller.accountId(), webhookId);
        rows.lock(inbox, "inbox");
        var before = inbox.snapshot();
        inbox.answerByWebhook(webhookId, clock.instant());
        changed(caller, before, inbox);
        recent.forgetAfterCommit();
    }

    private void changed(Caller caller, Inbox before, InboxEntity inbox) {
        var after = inbox.snapshot();
        deeds.changed(caller, Thing.INBOX, after.id(), DeedFacts.of(before), DeedFacts.of(after));
        outbox.record(new InboxChanged(after, InboxChanges.between(before, after)));
        lists.changed(after.accountId());
    }

    private void followWebhook(InboxEntity inbox) {
        inbox.type()
                .webhookSetting()
                .ifPresent(setting -> webhooks.followInbox(
                        inbox.accountId(),
                        inbox.id(),
                        setting,
                        inbox.channelSettings().get(setting)));
    }

    private void refuseTaken(SaveInbox command, long self) {
        var email = command.address().newEmail();
        var number = command.address().newPhoneNumber();
        if (email == null && number == null) {
            return;
        }
        locks.hold(0, email == null ? null : "inbox " + email, number == null ? null : "inbox " + number);
        var others = em.createQuery(
                        "select i from InboxEntity i where (i.email = :email or i.phoneNumber = :number) "
                                + "and i.id <> :self",
                        InboxEntity.class)
                .setParameter("email", email)
                .setParameter("number", number)
                .setParameter("self", self)
                .getResultList();
        new Checks()
                .that(
                        others.stream().noneMatch(inbox -> email != null && email.equals(inbox.email())),
                        "email",
                        Rule.TAKEN)
                .that(
                        others.stream().noneMatch(inbox -> number != null && number.equals(inbox.phoneNumber())),
                        "phone_number",
                        Rule.TAKEN)
                .refuse("inbox");
    }

    /**
     * @throws NotFound outside the caller's account
     * @throws Forbidden outside the caller's scope
     */
    private InboxEntity reached(Caller caller, long inboxId) {
        var inbox = rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
        if (!reachable(caller, inboxId)) {
            throw new Forbidden("inbox");
        }
        return inbox;
    }

    private static boolean reachable(Caller caller, long inboxId) {
        return VisibleConversations.of(caller).touchesInbox(inboxId);
    }
}
