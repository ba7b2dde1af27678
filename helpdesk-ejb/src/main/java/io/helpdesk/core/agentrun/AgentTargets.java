package io.helpdesk.core.agentrun;

import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Targets of agents, made when one is asked something for the first time. */
@ApplicationScoped
class AgentTargets {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private EventLog log;

    @Inject
    private Clock clock;

    AgentTargetEntity of(long accountId, long botId) {
        return known(botId).orElseGet(() -> {
            locks.hold(accountId, "agent " + botId);
            return known(botId).orElseGet(() -> {
                var target = new AgentTargetEntity(accountId, botId, log.now(), clock.instant());
                em.persist(target);
                return target;
            });
        });
    }

    private Optional<AgentTargetEntity> known(long botId) {
        return em
                .createQuery("select t from AgentTargetEntity t where t.botId = :bot", AgentTargetEntity.class)
                .setParameter("bot", botId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
