package io.helpdesk.core.idempotency;

import io.helpdesk.api.idempotency.IdempotentAnswers;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.Session;

/** Forgets answers that were kept long enough, some at a time. */
@Stateless
public class AnswerSweep {

    private static final int PER_RUN = 5_000;

    @Inject
    Session session;

    @Inject
    Clock clock;

    /**
     * Several nodes may do it at once: what one has removed, the other does not find.
     *
     * @return whether there may be more
     */
    public boolean forget() {
        return session.doReturningWork(connection -> {
            try (var delete = connection.prepareStatement("delete from idempotent_answer where id in (select id "
                    + "from (select id from idempotent_answer where created_at < ? order by created_at "
                    + "fetch first ? rows only) oldest)")) {
                delete.setObject(
                        1, OffsetDateTime.ofInstant(clock.instant().minus(IdempotentAnswers.KEPT), ZoneOffset.UTC));
                delete.setInt(2, PER_RUN);
                return delete.executeUpdate() == PER_RUN;
            }
        });
    }
}
