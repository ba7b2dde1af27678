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

    /** @param accountId which the bot is now */
    AgentTargetEntity of(long accountId, long botId) {
        var target = maker.of(
                accountId,
                "agent " + botId,
                () -> known(botId),
                (since, now) -> new AgentTargetEntity(accountId, botId, since, now));
        target.follow(accountId);
        return target;
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
