package io.helpdesk.core.mailtemplate;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.mailtemplate.MailTemplate;
import io.helpdesk.api.mailtemplate.MailTemplates;
import io.helpdesk.api.mailtemplate.SaveMailTemplate;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Keeps the templates of an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MailTemplatesBean implements MailTemplates {

    private static final String SUBJECT = "mail_template";

    /** Of two who make one the usual one at a time the later takes the other's place. */
    private static final String USUAL_LOCK = "usual mail template";

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.MAIL_TEMPLATE_WRITE)
    public List<MailTemplate> list(Caller caller, MailTemplate.Kind kind) {
        return em
                .createQuery(
                        "select t from MailTemplateEntity t where t.accountId = :account and t.kind = :kind "
                                + "order by t.updatedAt desc, t.id desc",
                        MailTemplateEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .map(MailTemplateEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.MAIL_TEMPLATE_WRITE)
    public MailTemplate get(Caller caller, long templateId) {
        return own(caller, templateId).snapshot();
    }

    @Override
    @Requires(Permission.MAIL_TEMPLATE_WRITE)
    public MailTemplate create(Caller caller, SaveMailTemplate command) {
        check(command);
        quotas.claim(MailTemplateEntity.class, caller.accountId(), SUBJECT, MOST);
        makeWay(caller, command, null);
        var template = MailTemplateEntity.create(caller.accountId(), command, clock.instant());
        em.persist(template);
        return template.snapshot();
    }

    @Override
    @Requires(Permission.MAIL_TEMPLATE_WRITE)
    public MailTemplate update(Caller caller, long templateId, SaveMailTemplate command) {
        var template = own(caller, templateId);
        check(command);
        makeWay(caller, command, template);
        rows.lock(template, SUBJECT);
        template.write(command, clock.instant());
        return template.snapshot();
    }

    @Override
    @Requires(Permission.MAIL_TEMPLATE_WRITE)
    public void delete(Caller caller, long templateId) {
        var template = own(caller, templateId);
        rows.lock(template, SUBJECT);
        em.remove(template);
    }

    private void makeWay(Caller caller, SaveMailTemplate command, MailTemplateEntity itself) {
        if (!command.usual()) {
            return;
        }
        locks.hold(caller.accountId(), USUAL_LOCK);
        em
                .createQuery(
                        "select t from MailTemplateEntity t where t.accountId = :account and t.kind = :kind and t.usual = true",
                        MailTemplateEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("kind", command.kind())
                .getResultList()
                .stream()
                .filter(other -> other != itself)
                .forEach(other -> other.giveWay(clock.instant()));
    }

    private static void check(SaveMailTemplate command) {
        new Checks()
                .required("name", command.name())
                .longest("name", command.name(), Checks.LINE)
                .longest("subject", command.subject(), LONGEST_SUBJECT)
                .longest("body", command.body(), LONGEST_BODY)
                .refuse(SUBJECT);
    }

    private MailTemplateEntity own(Caller caller, long templateId) {
        return rows.own(MailTemplateEntity.class, caller.accountId(), templateId, SUBJECT);
    }
}
