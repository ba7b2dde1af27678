package io.helpdesk.core.idempotency;

import io.helpdesk.api.idempotency.IdempotentAnswers;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.Session;

/** Forgets answers that were kept long enough, some at a time. */
@Singleton
public class AnswerSweep {

    /** As many as may come in a minute, so that what is left behind does not grow. */
    private static final int PER_RUN = 50_000;

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** Several nodes may do it at once: what one has removed, the other does not find. */
    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    public void forget() {
        session.doWork(connection -> {
            try (var delete = connection.prepareStatement("delete from idempotent_answer where id in (select id "
                    + "from idempotent_answer where created_at < ? order by created_at fetch first ? rows only)")) {
                delete.setObject(1, OffsetDateTime.ofInstant(clock.instant().minus(IdempotentAnswers.KEPT), ZoneOffset.UTC));
                delete.setInt(2, PER_RUN);
                delete.executeUpdate();
            }
        });
    }
}
