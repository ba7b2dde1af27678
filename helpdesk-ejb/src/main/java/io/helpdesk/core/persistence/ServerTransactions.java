package io.helpdesk.core.persistence;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;

/** Joins Hibernate to the server's transactions. */
final class ServerTransactions implements JtaPlatform {

    private static final long serialVersionUID = 1L;

    private final transient TransactionManager manager;
    private final transient TransactionSynchronizationRegistry registry;

    ServerTransactions(TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this.manager = manager;
        this.registry = registry;
    }

    @Override
    public TransactionManager retrieveTransactionManager() {
        return manager;
    }

    @Override
    public UserTransaction retrieveUserTransaction() {
        try {
            return (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
        } catch (NamingException e) {
            return null;
        }
    }

    @Override
    public Object getTransactionIdentifier(Transaction transaction) {
        return transaction;
    }

    /**
     * With the transaction itself, not as an interposed synchronization: on Payara the latter flushes too late for work
     * done in a transaction of its own inside another.
     */
    @Override
    public void registerSynchronization(Synchronization synchronization) {
        try {
            manager.getTransaction().registerSynchronization(synchronization);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("cannot join the transaction", e);
        }
    }

    @Override
    public boolean canRegisterSynchronization() {
        return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    @Override
    public int getCurrentStatus() {
        return registry.getTransactionStatus();
    }
}
