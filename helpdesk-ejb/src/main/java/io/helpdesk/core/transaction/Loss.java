package io.helpdesk.core.transaction;

import io.helpdesk.api.problem.HelpdeskException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hibernate.StaleStateException;

/**
 * Whether a transaction failed because of another one, so that the same work may succeed or be refused properly if it is
 * done again. Whoever waited in vain for a lock has waited long enough, and is none of them.
 */
final class Loss {

    /**
     * Deadlock and serialisation failure of both databases, concurrent update of H2; a reference to what is gone and a value
     * that somebody else has taken, which the rules had let through on what they read before.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "90131", "23503", "23505", "23506");

    private Loss() {}

    static boolean in(Throwable failure) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof HelpdeskException) {
                return false;
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException
                    || cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
