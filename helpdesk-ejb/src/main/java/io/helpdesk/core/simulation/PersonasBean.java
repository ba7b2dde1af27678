package io.helpdesk.core.simulation;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.simulation.Persona;
import io.helpdesk.api.simulation.Personas;
import io.helpdesk.api.simulation.SavePersona;
import io.helpdesk.api.simulation.TestRun.Status;
import io.helpdesk.core.permission.Requires;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps personas. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class PersonasBean implements Personas {

    private static final String SUBJECT = "persona";
    private static final String WITH_AGENT =
            "select p, b.uuid from PersonaEntity p join AgentBotEntity b on b.id = p.botId where p.accountId = :account ";

    @Inject
    private EntityManager em;

    @Inject
    private AgentBots bots;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Persona> list(Caller caller, UUID agent) {
        return snapshots(
                caller,
                agent == null ? "order by p.id desc" : "and b.uuid = :agent order by p.id desc",
                agent == null ? Map.of() : Map.of("agent", agent));
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Persona get(Caller caller, UUID persona) {
        return snapshots(caller, "and p.uuid = :uuid", Map.of("uuid", persona)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(SUBJECT));
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Persona create(Caller caller, UUID agent, SavePersona command) {
        var bot = bots.get(caller, agent);
        check(command);
        quotas.claim(PersonaEntity.class, caller.accountId(), SUBJECT, "personas", MOST);
        var persona = new PersonaEntity(caller.accountId(), bot.id(), command, clock.instant());
        em.persist(persona);
        return persona.snapshot(agent);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Persona update(Caller caller, UUID persona, SavePersona command) {
        var known = get(caller, persona);
        check(command);
        var stored = locked(caller, known);
        stored.write(command);
        return stored.snapshot(known.agent());
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public void delete(Caller caller, UUID persona) {
        var stored = locked(caller, get(caller, persona));
        em.createQuery("update TestRunEntity t set t.status = :cancelled, t.completedAt = :now, t.movedAt = :now "
                        + "where t.accountId = :account and t.personaId = :persona and t.status in :going")
                .setParameter("cancelled", Status.CANCELLED)
                .setParameter("now", clock.instant())
                .setParameter("account", caller.accountId())
                .setParameter("persona", stored.id())
                .setParameter("going", Set.of(Status.PENDING, Status.RUNNING))
                .executeUpdate();
        em.remove(stored);
    }

    private PersonaEntity locked(Caller caller, Persona known) {
        var stored = rows.own(PersonaEntity.class, caller.accountId(), known.id(), SUBJECT);
        rows.lock(stored, SUBJECT);
        return stored;
    }

    private static void check(SavePersona command) {
        new Checks()
                .required("name", command.name())
                .longest("name", command.name(), Checks.LINE)
                .required("description", command.description())
                .longest("description", command.description(), LONGEST_DESCRIPTION)
                .refuse(SUBJECT);
    }

    private List<Persona> snapshots(Caller caller, String condition, Map<String, Object> parameters) {
        var query = em.createQuery(WITH_AGENT + condition, Object[].class).setParameter("account", caller.accountId());
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> ((PersonaEntity) row[0]).snapshot((UUID) row[1]))
                .toList();
    }
}
