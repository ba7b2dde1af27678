package io.helpdesk.core.simulation;

import io.helpdesk.api.simulation.TestRun.Status;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Gives up test runs in which nothing has happened for long: somebody took the conversation, or the agent is gone. */
@Stateless
public class TestRunSweep {

    private static final Duration PATIENCE = Duration.ofHours(1);

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @return false, as there is no more at once */
    public boolean giveUp() {
        var now = clock.instant();
        em.createQuery(
                        "update TestRunEntity t set t.status = :failed, t.failure = :why, t.completedAt = :now, t.movedAt = :now "
                                + "where t.status in :going and t.movedAt < :past")
                .setParameter("failed", Status.FAILED)
                .setParameter("why", "Nobody went on within an hour.")
                .setParameter("now", now)
                .setParameter("going", Set.of(Status.PENDING, Status.RUNNING))
                .setParameter("past", now.minus(PATIENCE))
                .executeUpdate();
        return false;
    }
}
