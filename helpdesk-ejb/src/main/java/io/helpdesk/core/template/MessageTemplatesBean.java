package io.helpdesk.core.template;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.persistence.UniqueNames;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes, lists and changes message templates. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MessageTemplatesBean implements MessageTemplates {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private UniqueNames names;

    @Inject
    private Rows rows;

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
        return own(caller, uuid).snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public MessageTemplate create(Caller caller, SaveTemplate command) {
        names.claim(
                MessageTemplateEntity.class,
                "template",
                caller.accountId(),
                "name",
                Map.of("name", command.name(), "language", command.language()),
                UniqueNames.NEW);
        var template = MessageTemplateEntity.stored(caller.accountId(), command, clock.instant());
        em.persist(template);
        return template.snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public MessageTemplate update(Caller caller, UUID uuid, SaveTemplate command) {
        var template = own(caller, uuid);
        var stored = template.snapshot();
        names.claim(
                MessageTemplateEntity.class,
                "template",
                caller.accountId(),
                "name",
                Map.of(
                        "name", command.name() == null ? stored.name() : command.name(),
                        "language", command.language() == null ? stored.language() : command.language()),
                stored.id());
        rows.lock(template, "template");
        template.write(command, clock.instant());
        return template.snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public void delete(Caller caller, UUID uuid) {
        var template = own(caller, uuid);
        rows.lock(template, "template");
        em.remove(template);
    }

    private MessageTemplateEntity own(Caller caller, UUID uuid) {
        return em
                .createQuery(
                        "select t from MessageTemplateEntity t where t.accountId = :account and t.uuid = :uuid",
                        MessageTemplateEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("uuid", uuid)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("template"));
    }
}
