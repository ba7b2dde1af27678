package io.helpdesk.core.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * One entity manager per transaction, shared by all beans in it. The produced type is {@link Session}, whose bean types
 * contain EntityManager; produced as EntityManager, unwrapping it would give the client proxy.
 */
@ApplicationScoped
public class SessionProducer {

    @Inject
    private Database database;

    @Produces
    @TransactionScoped
    Session session() {
        return database.factory().unwrap(SessionFactory.class).openSession();
    }

    void close(@Disposes Session session) {
        if (session.isOpen()) {
            session.close();
        }
    }
}
