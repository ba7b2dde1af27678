package io.helpdesk.core.transaction;

import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.core.persistence.DatabaseDialect;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.hibernate.StaleStateException;

/**
 * Whether a transaction failed because of another one, so that the same work may succeed or be refused properly if it is
 * done again. Whoever waited in vain for a lock has waited long enough, and is none of them.
 */
final class TransactionConflict {

    private TransactionConflict() {}

    static boolean in(Throwable failure, DatabaseDialect dialect) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof HelpdeskException) {
                return false;
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof SQLException sql
                            && dialect.lostAgainstAnother(
                                    String.valueOf(dialect.state(sql.getSQLState(), sql.getErrorCode())))) {
                return true;
            }
        }
        return false;
    }
}
