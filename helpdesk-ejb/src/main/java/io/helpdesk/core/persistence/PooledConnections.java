package io.helpdesk.core.persistence;

import io.agroal.api.transaction.TransactionAware;
import io.agroal.api.transaction.TransactionIntegration;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.XAResource;

/** Joins connections of our own pool to the server's transactions: one connection per transaction. */
final class PooledConnections implements TransactionIntegration {

    private static final Logger LOG = Logger.getLogger(PooledConnections.class.getName());
    private static final Set<Integer> OVER = Set.of(
            Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK, Status.STATUS_UNKNOWN);

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final Object key = new Object();

    PooledConnections(TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this.manager = manager;
        this.registry = registry;
    }

    @Override
    public TransactionAware getTransactionAware() {
        return open() ? (TransactionAware) registry.getResource(key) : null;
    }

    @Override
    public void associate(TransactionAware connection, XAResource ignored) throws SQLException {
        if (open()) {
            if (registry.getResource(key) == null) {
                enlist(connection);
            } else {
                connection.transactionStart();
            }
        }
        connection.transactionCheckCallback(this::running);
    }

    private void enlist(TransactionAware connection) throws SQLException {
        registry.registerInterposedSynchronization(new ReleaseAtEnd(connection));
        registry.putResource(key, connection);
        try {
            if (!manager.getTransaction().enlistResource(new EnlistedConnection(connection))) {
                throw new SQLException("the transaction manager refused the connection");
            }
        } catch (RollbackException | SystemException e) {
            throw new SQLException("cannot join the transaction", e);
        }
    }

    @Override
    public boolean disassociate(TransactionAware connection) {
        if (open()) {
            registry.putResource(key, null);
        }
        return true;
    }

    @Override
    public void addResourceRecoveryFactory(ResourceRecoveryFactory factory) {
        // one-phase only: nothing is ever in doubt
    }

    @Override
    public void removeResourceRecoveryFactory(ResourceRecoveryFactory factory) {
        // see above
    }

    private boolean running() {
        return !OVER.contains(registry.getTransactionStatus());
    }

    private boolean open() {
        int status = registry.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private record ReleaseAtEnd(TransactionAware connection) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the XA resource does the work
        }

        @Override
        public void afterCompletion(int status) {
            try {
                connection.transactionEnd();
            } catch (SQLException e) {
                // the pool drops the connection; the outcome of the transaction stands
                LOG.log(Level.FINE, "connection dropped at the end of its transaction", e);
            }
        }
    }
}
