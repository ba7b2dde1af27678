package io.helpdesk.web;

import io.helpdesk.api.health.DatabaseErrors;
import io.helpdesk.api.health.DatabaseErrors.Meaning;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an exception says about the database. What its SQLSTATE means, the core knows; the rest is told by the names of
 * classes: the file has its own Hibernate, the server may have its own driver, and this side of the services knows neither.
 */
final class DatabaseTrouble {

    private static final Set<String> UNAVAILABLE_TYPES = Set.of(
            "java.sql.SQLTransientException",
            "java.sql.SQLRecoverableException",
            "java.sql.SQLNonTransientConnectionException",
            "javax.transaction.xa.XAException",
            "jakarta.transaction.SystemException",
            "jakarta.transaction.HeuristicMixedException",
            "jakarta.transaction.HeuristicRollbackException",
            "org.hibernate.exception.JDBCConnectionException",
            "org.hibernate.exception.LockAcquisitionException",
            "org.hibernate.QueryTimeoutException",
            "jakarta.persistence.LockTimeoutException",
            "jakarta.persistence.PessimisticLockException",
            "jakarta.persistence.OptimisticLockException",
            "jakarta.persistence.QueryTimeoutException");
    private static final Set<String> CONFLICT_TYPES = Set.of(
            "java.sql.SQLIntegrityConstraintViolationException",
            "org.hibernate.exception.ConstraintViolationException");

    /** Without a cause they say that a transaction was not committed, and nothing about a fault of ours. */
    private static final Set<String> ROLLED_BACK = Set.of(
            "jakarta.transaction.RollbackException",
            "jakarta.transaction.TransactionRolledbackException",
            "jakarta.ejb.EJBTransactionRolledbackException",
            "jakarta.ejb.TransactionRolledbackLocalException");

    private DatabaseTrouble() {}

    /** @param errors asked only if there is an SQLSTATE */
    static Meaning in(List<Throwable> chain, Supplier<DatabaseErrors> errors) {
        // before what wraps it, which only says that some constraint was violated
        if (chain.stream()
                .filter(DatabaseTrouble::sql)
                .anyMatch(cause -> state(cause) != null && meaning(cause, errors) == Meaning.GONE)) {
            return Meaning.GONE;
        }
        for (var cause : chain) {
            var trouble = of(cause, errors);
            if (trouble != Meaning.FAULT) {
                return trouble;
            }
        }
        return ROLLED_BACK.contains(chain.get(chain.size() - 1).getClass().getName())
                ? Meaning.UNAVAILABLE
                : Meaning.FAULT;
    }

    private static boolean sql(Throwable cause) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("java.sql.SQLException")) {
                return true;
            }
        }
        return false;
    }

    private static Meaning of(Throwable cause, Supplier<DatabaseErrors> errors) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            var name = type.getName();
            if (CONFLICT_TYPES.contains(name)) {
                return Meaning.CONFLICT;
            }
            if (UNAVAILABLE_TYPES.contains(name)) {
                return Meaning.UNAVAILABLE;
            }
        }
        if (!sql(cause)) {
            return Meaning.FAULT;
        }
        // pools speak without a state: nothing was free in time, or nothing could be opened
        return state(cause) == null ? Meaning.UNAVAILABLE : meaning(cause, errors);
    }

    private static Meaning meaning(Throwable cause, Supplier<DatabaseErrors> errors) {
        return errors.get().meaning(state(cause), told(cause, "getErrorCode") instanceof Integer number ? number : 0);
    }

    private static String state(Throwable cause) {
        return (String) told(cause, "getSQLState");
    }

    private static Object told(Throwable cause, String question) {
        try {
            return cause.getClass().getMethod(question).invoke(cause);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
