package io.helpdesk.core.outbox;

import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.EventHorizon;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/**
 * The transactions that write events, as the current one sees them. Transactions that write none have no number and hold up
 * nobody.
 */
@ApplicationScoped
public class EventWriters {

    @Inject
    EntityManager em;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    private EventHorizon horizon;

    /** The number of the current transaction; 0 where the database knows it itself. */
    long current() {
        return horizon().current(em, transactions);
    }

    /** One statement at most; what is below the horizon has to be read by a later one. */
    EventHorizon.Numbers numbers() {
        return horizon().numbers(em, transactions);
    }

    /** Those with the lowest numbers first. */
    List<EventHorizon.Holder> atWork(int most) {
        return horizon().atWork(em, most);
    }

    /** There is one for as long as the application runs. */
    private synchronized EventHorizon horizon() {
        if (horizon == null) {
            horizon = database.dialect().eventHorizon();
        }
        return horizon;
    }
}
