package io.helpdesk.core.agentrun;

import io.helpdesk.core.delivery.TargetMaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Targets of agents, made when one is asked something for the first time. */
@ApplicationScoped
class AgentTargets {

    @Inject
    private EntityManager em;

    @Inject
    private TargetMaker maker;

    AgentTargetEntity of(long accountId, long botId) {
        return maker.of(
                accountId,
                "agent " + botId,
                () -> known(botId),
                (since, now) -> new AgentTargetEntity(accountId, botId, since, now));
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
