package io.helpdesk.core.health;

import io.helpdesk.api.health.Readiness;
import io.helpdesk.core.persistence.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the database, one question at a time, and does not wait for one that hangs. */
@ApplicationScoped
public class ReadinessBean implements Readiness {

    private static final State READY = new State(true, "");
    private static final long PATIENCE_MILLIS = 2000;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Database database;

    private Future<State> question;

    @Override
    public State check() {
        try {
            return ask().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new State(false, "The database does not answer.");
        } catch (ExecutionException e) {
            return new State(false, "The database cannot be asked.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new State(false, "The server is shutting down.");
        }
    }

    /** However many probes ask at once, the database is asked once. */
    private synchronized Future<State> ask() {
        if (question == null || question.isDone()) {
            question = executor.submit(this::answer);
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
            return row.next() ? READY : new State(false, "The database answers nothing.");
        } catch (SQLException e) {
            return new State(false, "The database cannot be reached.");
        }
    }
}
