package io.helpdesk.core.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionLazyDelegator;

/**
 * One entity manager per transaction, shared by all beans in it, and closed by Hibernate when the transaction is over. The
 * transaction itself keeps it: a transaction-scoped bean would be the same, but one server looks the registry up in its
 * naming directory at each call of such a bean, a tenth of a create's processor time.
 */
@ApplicationScoped
public class SessionProducer {

    private static final Object KEY = SessionProducer.class.getName();

    @Inject
    private Database database;

    private SessionFactory factory;
    private TransactionSynchronizationRegistry transactions;

    @PostConstruct
    void start() {
        factory = database.factory().unwrap(SessionFactory.class);
        transactions = database.transactions();
    }

    /** What is injected finds the transaction's session at each call. */
    @Produces
    Session session() {
        return new SessionLazyDelegator(this::ofTransaction);
    }

    /** @throws IllegalStateException outside of a transaction */
    private Session ofTransaction() {
        var session = (Session) transactions.getResource(KEY);
        if (session == null) {
            session = factory.withOptions().autoClose(true).openSession();
            transactions.putResource(KEY, session);
        }
        return session;
    }
}
