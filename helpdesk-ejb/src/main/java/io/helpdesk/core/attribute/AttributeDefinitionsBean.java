package io.helpdesk.core.attribute;

import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.api.attribute.AttributeDefinition.Model;
import io.helpdesk.api.attribute.AttributeDefinitions;
import io.helpdesk.api.attribute.SaveAttributeDefinition;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.persistence.UniqueNames;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Definitions of custom attributes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class AttributeDefinitionsBean implements AttributeDefinitions {

    @Inject
    private EntityManager em;

    @Inject
    private UniqueNames names;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<AttributeDefinition> list(Caller caller, Model model) {
        return em
                .createQuery(
                        "select d from AttributeDefinitionEntity d where d.accountId = :account "
                                + "and d.model in :models order by d.id",
                        AttributeDefinitionEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("models", model == null ? List.of(Model.values()) : List.of(model))
                .getResultList()
                .stream()
                .map(AttributeDefinitionEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public AttributeDefinition get(Caller caller, long definitionId) {
        return own(caller, definitionId).snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public AttributeDefinition create(Caller caller, SaveAttributeDefinition command) {
        var model = command.model() == null ? Model.CONVERSATION : command.model();
        check(
                command,
                new Checks()
                        .required("display_name", command.displayName())
                        .required("key", command.key())
                        .that(!ReservedKeys.has(model, command.key()), "key", Rule.NOT_ALLOWED));
        refuseTaken(caller, model, command.key(), UniqueNames.NEW);
        var definition = AttributeDefinitionEntity.create(caller.accountId(), command, clock.instant());
        em.persist(definition);
        return definition.snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public AttributeDefinition update(Caller caller, long definitionId, SaveAttributeDefinition command) {
        var definition = own(caller, definitionId);
        check(
                command,
                new Checks().notBlank("display_name", command.displayName()).notBlank("key", command.key()));
        refuseTaken(caller, command, definition);
        rows.lock(definition, "attribute");
        // the half of the name that the command leaves alone may have changed until now
        refuseTaken(caller, command, definition);
        definition.write(command, clock.instant());
        return definition.snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public void delete(Caller caller, long definitionId) {
        em.remove(own(caller, definitionId));
    }

    private static void check(SaveAttributeDefinition command, Checks checks) {
        checks.longest("display_name", command.displayName(), Checks.LINE)
                .longest("key", command.key(), Checks.LINE)
                .longest("description", command.description(), Checks.TEXT)
                .longest("regex_pattern", command.regexPattern(), Checks.LINE)
                .longest("regex_cue", command.regexCue(), Checks.LINE)
                .refuse("attribute");
    }

    private void refuseTaken(Caller caller, SaveAttributeDefinition command, AttributeDefinitionEntity definition) {
        refuseTaken(
                caller,
                command.model() == null ? definition.model() : command.model(),
                command.key() == null ? definition.key() : command.key(),
                definition.id());
    }

    private void refuseTaken(Caller caller, Model model, String key, long self) {
        names.claim(
                AttributeDefinitionEntity.class,
                "attribute",
                caller.accountId(),
                "key",
                Map.of("model", model, "key", key),
                self);
    }

    private AttributeDefinitionEntity own(Caller caller, long definitionId) {
        return rows.own(AttributeDefinitionEntity.class, caller.accountId(), definitionId, "attribute");
    }
}
