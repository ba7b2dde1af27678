package io.helpdesk.web;

import java.util.List;
import java.util.Set;

/**
 * What an exception says about the database. It is told by names and SQLSTATE alone: the file has its own Hibernate, the
 * server may have its own driver, and this side of the services knows neither.
 */
enum DatabaseTrouble {
    NONE,
    /** Not reachable, no connection free, or a transaction that lost against another; nothing was stored. */
    UNAVAILABLE,
    /** It refers to what somebody else has deleted meanwhile. */
    GONE,
    /** A constraint caught what the rules let through, mostly two requests at the same time. */
    CONFLICT;

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

    /** A row that is referred to is not there (any more); H2 has a number of its own for it. */
    private static final Set<String> GONE_STATES = Set.of("23503", "23506");

    /** Without a cause they say that a transaction was not committed, and nothing about a fault of ours. */
    private static final Set<String> ROLLED_BACK = Set.of(
            "jakarta.transaction.RollbackException",
            "jakarta.transaction.TransactionRolledbackException",
            "jakarta.ejb.EJBTransactionRolledbackException",
            "jakarta.ejb.TransactionRolledbackLocalException");

    /** Class 08 and 53 of SQL, what PostgreSQL says when it goes, lock and deadlock, and H2's own numbers. */
    private static final List<String> UNAVAILABLE_STATES = List.of(
            "08", "53", "57P0", "57014", "40", "55P03", "HYT00", "90007", "90067", "90098", "90121", "90131", "90135");

    static DatabaseTrouble in(List<Throwable> chain) {
        // before what wraps it, which only says that some constraint was violated
        if (chain.stream().anyMatch(cause -> sql(cause) && GONE_STATES.contains(String.valueOf(state(cause))))) {
            return GONE;
        }
        for (var cause : chain) {
            var trouble = of(cause);
            if (trouble != NONE) {
                return trouble;
            }
        }
        return ROLLED_BACK.contains(chain.get(chain.size() - 1).getClass().getName()) ? UNAVAILABLE : NONE;
    }

    private static boolean sql(Throwable cause) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("java.sql.SQLException")) {
                return true;
            }
        }
        return false;
    }

    private static DatabaseTrouble of(Throwable cause) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            var name = type.getName();
            if (CONFLICT_TYPES.contains(name)) {
                return CONFLICT;
            }
            if (UNAVAILABLE_TYPES.contains(name)) {
                return UNAVAILABLE;
            }
        }
        return sql(cause) ? ofSql(cause) : NONE;
    }

    private static DatabaseTrouble ofSql(Throwable cause) {
        var state = state(cause);
        if (state == null) {
            // pools speak without a state: nothing was free in time, or nothing could be opened
            return UNAVAILABLE;
        }
        if (state.startsWith("23")) {
            return CONFLICT;
        }
        return UNAVAILABLE_STATES.stream().anyMatch(state::startsWith) ? UNAVAILABLE : NONE;
    }

    private static String state(Throwable cause) {
        try {
            return (String) cause.getClass().getMethod("getSQLState").invoke(cause);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
