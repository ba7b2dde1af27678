package io.helpdesk.core.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.InboxLinks;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes invitations to give an account an inbox, and lets those who have one use it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class InboxLinksBean implements InboxLinks {

    private static final Duration KEPT = Duration.ofDays(30);

    /** What whoever is invited is called where it is kept who did something. */
    private static final String INVITED = "Invitation";

    @Inject
    private EntityManager em;

    @Inject
    private Inboxes inboxes;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Page<Link> list(Caller caller, PageRequest page) {
        var now = clock.instant();
        long total = page.counted()
                ? em.createQuery("select count(l) from InboxLinkEntity l where l.accountId = :account", Long.class)
                        .setParameter("account", caller.accountId())
                        .getSingleResult()
                : -1;
        return new Page<>(
                em
                        .createQuery(
                                "select l from InboxLinkEntity l where l.accountId = :account "
                                        + "order by l.createdAt desc, l.id desc",
                                InboxLinkEntity.class)
                        .setParameter("account", caller.accountId())
                        .setFirstResult((int) Math.min(page.offset(), Integer.MAX_VALUE))
                        .setMaxResults(page.limit())
                        .getResultList()
                        .stream()
                        .map(link -> link.snapshot(now))
                        .toList(),
                total);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Link get(Caller caller, UUID uuid) {
        return own(caller, uuid).snapshot(clock.instant());
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Link create(Caller caller, SaveLink command) {
        InboxLinkRules.check(command);
        var now = clock.instant();
        em.createQuery("delete from InboxLinkEntity l where l.accountId = :account and l.createdAt < :old")
                .setParameter("account", caller.accountId())
                .setParameter("old", now.minus(KEPT))
                .executeUpdate();
        var link = new InboxLinkEntity(caller.accountId(), command, now);
        em.persist(link);
        return link.snapshot(now);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Link update(Caller caller, UUID uuid, SaveLink command) {
        var link = own(caller, uuid);
        InboxLinkRules.check(command);
        rows.lock(link, "link");
        link.write(command);
        return link.snapshot(clock.instant());
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Link expire(Caller caller, UUID uuid) {
        var link = own(caller, uuid);
        rows.lock(link, "link");
        link.expire(clock.instant());
        return link.snapshot(clock.instant());
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public void delete(Caller caller, UUID uuid) {
        var link = own(caller, uuid);
        rows.lock(link, "link");
        em.remove(link);
    }

    @Override
    public Link state(UUID uuid) {
        var link = any(uuid).snapshot(clock.instant());
        return new Link(
                link.uuid(),
                null,
                link.state(),
                link.successUrl(),
                link.returnUrl(),
                link.createdAt(),
                link.expiresAt());
    }

    @Override
    public Link open(UUID uuid, String token) {
        return opened(uuid, token).snapshot(clock.instant());
    }

    @Override
    public Inbox connect(UUID uuid, String token, SaveInbox command) {
        var link = opened(uuid, token);
        rows.lock(link, "link");
        if (link.state(clock.instant()) != State.PENDING) {
            throw new Conflict("link");
        }
        var inbox = inboxes.create(Caller.system(link.accountId(), INVITED), command);
        link.use();
        return inbox;
    }

    private InboxLinkEntity own(Caller caller, UUID uuid) {
        return Rows.own(caller.accountId(), any(uuid), "link");
    }

    private InboxLinkEntity opened(UUID uuid, String token) {
        return Optional.of(any(uuid)).filter(link -> link.opensWith(token)).orElseThrow(() -> new NotFound("link"));
    }

    private InboxLinkEntity any(UUID uuid) {
        List<InboxLinkEntity> found = em.createQuery(
                        "select l from InboxLinkEntity l where l.uuid = :uuid", InboxLinkEntity.class)
                .setParameter("uuid", uuid)
                .getResultList();
        return found.stream().findFirst().orElseThrow(() -> new NotFound("link"));
    }
}
