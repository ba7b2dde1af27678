package io.helpdesk.core.agentrun;

import io.helpdesk.core.bot.AgentBotEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Finds bots that answer by themselves, each in its own account alone. */
@ApplicationScoped
public class AnsweringBots {

    @Inject
    private EntityManager em;

    /** @param name as people see it */
    public record AnsweringBot(long id, String name, Instructions instructions) {}

    /** Empty if there is none, it is another account's by now, or it does not answer by itself. */
    public Optional<AnsweringBot> of(long accountId, long botId) {
        return answering(accountId, em.find(AgentBotEntity.class, botId));
    }

    /** The same by its name outside. */
    Optional<AnsweringBot> of(long accountId, UUID uuid) {
        return em
                .createQuery("select b from AgentBotEntity b where b.uuid = :uuid", AgentBotEntity.class)
                .setParameter("uuid", uuid)
                .getResultList()
                .stream()
                .findFirst()
                .flatMap(bot -> answering(accountId, bot));
    }

    private static Optional<AnsweringBot> answering(long accountId, AgentBotEntity bot) {
        return Optional.ofNullable(bot)
                .flatMap(found -> Instructions.of(found, accountId))
                .map(instructions -> new AnsweringBot(bot.id(), bot.name(), instructions));
    }
}
