package io.helpdesk.core.health;

import io.helpdesk.api.health.Readiness;
import io.helpdesk.core.loop.Outage;
import io.helpdesk.core.outbox.BlockingWriters;
import io.helpdesk.core.persistence.Database;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the database, one question at a time, and does not wait for one that hangs.
 *
 * <p>Payara's own {@code /health} asks from outside of the application, where nothing of its {@code java:comp} can be
 * injected: a bean made there with a resource of its own would never work again. So the thread is asked of an EJB, whose
 * calls are inside, whoever calls.
 */
@ApplicationScoped
public class ReadinessBean implements Readiness {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final State READY = new State(true, "");
    private static final long PATIENCE_MILLIS = 2000;

    @Inject
    private Database database;

    @Inject
    private BlockingWriters heldBack;

    @Inject
    private Outage outage;

    private Future<State> question;
    private String lastReason = "";

    @Override
    public State check() {
        try {
            var state = ask().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (state.ready()) {
                since("");
            }
            return state;
        } catch (EJBException notThere) {
            // some servers ask while they start or stop the application
            return new State(false, "The application has not started yet, or stops.");
        } catch (TimeoutException e) {
            return down("The database does not answer.", e);
        } catch (ExecutionException e) {
            return down("The database cannot be asked.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new State(false, "The server is shutting down.");
        }
    }

    @Override
    public long eventsHeldBackSeconds() {
        return heldBack.seconds();
    }

    /** However many probes ask at once, the database is asked once. */
    private synchronized Future<State> ask() {
        if (question == null || question.isDone()) {
            question = database.submit(this::answer);
        }
        return question;
    }

    private State answer() {
        if (database.dataSource() == null) {
            return new State(false, "The application did not start; see its log.");
        }
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1")) {
            if (!row.next()) {
                return new State(false, "The database answers nothing.");
            }
            outage.doubted();
            return READY;
        } catch (SQLException e) {
            return down("The database cannot be reached.", e);
        }
    }

    /** Says why in the log, once until the reason is another: probes ask every few seconds. */
    private State down(String reason, Throwable cause) {
        if (since(reason)) {
            LOG.log(Level.WARNING, "Not ready: " + reason + " " + cause);
            LOG.log(Level.FINE, reason, cause);
        }
        return new State(false, reason);
    }

    /** Whether it was another until now. */
    private synchronized boolean since(String reason) {
        boolean another = !lastReason.equals(reason);
        lastReason = reason;
        return another;
    }
}
