package io.helpdesk.core.template;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes and lists message templates. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MessageTemplatesBean implements MessageTemplates {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private NaturalLocks locks;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<MessageTemplate> list(Caller caller) {
        return em
                .createQuery(
                        "select t from MessageTemplateEntity t where t.accountId = :account order by t.id desc",
                        MessageTemplateEntity.class)
                .setParameter("account", caller.accountId())
                .getResultList()
                .stream()
                .map(MessageTemplateEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public MessageTemplate get(Caller caller, UUID uuid) {
        return em
                .createQuery(
                        "select t from MessageTemplateEntity t where t.accountId = :account and t.uuid = :uuid",
                        MessageTemplateEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("uuid", uuid)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("template"))
                .snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public MessageTemplate create(Caller caller, SaveTemplate command) {
        locks.hold(caller.accountId(), "template " + command.name() + " " + command.language());
        long same = em.createQuery(
                        "select count(t) from MessageTemplateEntity t where t.accountId = :account "
                                + "and t.name = :name and t.language = :language",
                        Long.class)
                .setParameter("account", caller.accountId())
                .setParameter("name", command.name())
                .setParameter("language", command.language())
                .getSingleResult();
        if (same > 0) {
            throw new Invalid("template", "name", Rule.TAKEN);
        }
        var template = MessageTemplateEntity.stored(caller.accountId(), command, clock.instant());
        em.persist(template);
        return template.snapshot();
    }
}
