package io.helpdesk.core.automation;

import io.helpdesk.api.automation.RuleAction;
import io.helpdesk.core.servicelevel.ServiceLevelUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Rules refer to the service levels that they apply. */
@ApplicationScoped
class ServiceLevelsInRules implements ServiceLevelUse {

    @Inject
    private EntityManager em;

    @Override
    public boolean refersTo(long accountId, long serviceLevelId) {
        var applied = RuleAction.of(RuleAction.Kind.APPLY_SERVICE_LEVEL, String.valueOf(serviceLevelId));
        return em
                .createQuery(
                        "select r from AutomationRuleEntity r where r.accountId = :account", AutomationRuleEntity.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .anyMatch(rule -> rule.actions().contains(applied));
    }
}
