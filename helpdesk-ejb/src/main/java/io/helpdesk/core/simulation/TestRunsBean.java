package io.helpdesk.core.simulation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.simulation.Personas;
import io.helpdesk.api.simulation.TestRun;
import io.helpdesk.api.simulation.TestRun.Status;
import io.helpdesk.api.simulation.TestRuns;
import io.helpdesk.core.agentrun.AnsweringBots;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
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
import java.util.Set;
import java.util.UUID;

/** Has agents talk with personas. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class TestRunsBean implements TestRuns {

    private static final String SUBJECT = "test_run";

    @Inject
    private EntityManager em;

    @Inject
    private Personas personas;

    @Inject
    private AnsweringBots bots;

    @Inject
    private TestTalks talks;

    @Inject
    private PersonaTurns turns;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<TestRun> list(Caller caller) {
        return em
                .createQuery(
                        "select t from TestRunEntity t where t.accountId = :account order by t.id desc",
                        TestRunEntity.class)
                .setParameter("account", caller.accountId())
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(TestRunEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public TestRun get(Caller caller, UUID run) {
        return own(caller, run).snapshot();
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public TestRun start(Caller caller, UUID persona, int maxTurns) {
        new Checks()
                .that(maxTurns >= 1, "max_turns", Rule.TOO_SMALL, 1L)
                .that(maxTurns <= MOST_TURNS, "max_turns", Rule.TOO_BIG, (long) MOST_TURNS)
                .refuse(SUBJECT);
        var player = rows.own(
                PersonaEntity.class,
                caller.accountId(),
                personas.get(caller, persona).id(),
                "persona");
        if (bots.of(caller.accountId(), player.botId()).isEmpty()) {
            throw new Conflict("agent");
        }
        refuseTooMany(caller);
        var talk = talks.open(caller.accountId(), player.name(), player.botId());
        var run = new TestRunEntity(player, talk.id(), maxTurns, clock.instant());
        em.persist(run);
        turns.next(run);
        return run.snapshot();
    }

    /** Of two who start one at a time the later counts the other's. */
    private void refuseTooMany(Caller caller) {
        locks.hold(caller.accountId(), "test runs");
        long underWay = em.createQuery(
                        "select count(t) from TestRunEntity t where t.accountId = :account and t.status in :going",
                        Long.class)
                .setParameter("account", caller.accountId())
                .setParameter("going", Set.of(Status.PENDING, Status.RUNNING))
                .getSingleResult();
        if (underWay >= AT_ONCE) {
            throw new Conflict("runs");
        }
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public void delete(Caller caller, UUID run) {
        var found = own(caller, run);
        rows.lock(found, SUBJECT);
        long conversation = found.conversationId();
        em.remove(found);
        em.flush();
        talks.remove(caller.accountId(), conversation);
    }

    private TestRunEntity own(Caller caller, UUID run) {
        return em
                .createQuery(
                        "select t from TestRunEntity t where t.accountId = :account and t.uuid = :uuid",
                        TestRunEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("uuid", run)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(SUBJECT));
    }
}
