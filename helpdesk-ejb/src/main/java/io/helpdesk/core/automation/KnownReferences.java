package io.helpdesk.core.automation;

import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.servicelevel.ServiceLevelEntity;
import io.helpdesk.core.status.NamedStatusEntity;
import io.helpdesk.core.team.TeamEntity;
import io.helpdesk.core.webhook.WebhookEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** Looks whether an account has what a rule names. */
@ApplicationScoped
class KnownReferences {

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    boolean all(long accountId, References references) {
        return directory.agents(accountId, references.agents()).size()
                        == references.agents().size()
                && has(TeamEntity.class, accountId, references.teams())
                && has(InboxEntity.class, accountId, references.inboxes())
                && has(ServiceLevelEntity.class, accountId, references.serviceLevels())
                && has(WebhookEntity.class, accountId, references.webhooks())
                && has(NamedStatusEntity.class, accountId, references.statuses());
    }

    private boolean has(Class<?> type, long accountId, Set<Long> keys) {
        return keys.isEmpty()
                || em.createQuery(
                                        "select count(e) from " + type.getSimpleName()
                                                + " e where e.accountId = :account and e.id in :keys",
                                        Long.class)
                                .setParameter("account", accountId)
                                .setParameter("keys", keys)
                                .getSingleResult()
                        == keys.size();
    }
}
