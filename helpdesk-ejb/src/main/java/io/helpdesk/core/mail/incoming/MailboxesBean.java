package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.mail.Mailboxes;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Shows how it stands with mailboxes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MailboxesBean implements Mailboxes {

    private static final String OF_INBOX =
            "from SetAsideMailEntity m where m.accountId = :account and m.inboxId = :inbox";

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Override
    @Requires(Permission.INBOX_WRITE)
    public Optional<Mailbox> find(Caller caller, long inboxId) {
        rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
        return Optional.ofNullable(em.find(MailboxEntity.class, inboxId))
                .filter(MailboxEntity::hasPlace)
                .map(MailboxEntity::snapshot);
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public Page<SetAsideMail> setAside(Caller caller, long inboxId, PageRequest page) {
        rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
        var mails = em
                .createQuery("select m " + OF_INBOX + " order by m.id desc", SetAsideMailEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("inbox", inboxId)
                .setFirstResult((int) Math.min(page.offset(), Integer.MAX_VALUE))
                .setMaxResults(page.limit())
                .getResultList()
                .stream()
                .map(SetAsideMailEntity::snapshot)
                .toList();
        long total = em.createQuery("select count(m) " + OF_INBOX, Long.class)
                .setParameter("account", caller.accountId())
                .setParameter("inbox", inboxId)
                .getSingleResult();
        return new Page<>(mails, total);
    }
}
