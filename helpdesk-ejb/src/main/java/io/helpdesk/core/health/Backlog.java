package io.helpdesk.core.health;

import io.helpdesk.core.measure.LookedUp;
import io.helpdesk.core.outbox.BlockingWriters;
import io.helpdesk.core.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What waits: in the database, which is asked every ten seconds at most, and for its connections. */
@ApplicationScoped
public class Backlog implements LookedUp {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final long GOOD_FOR = TimeUnit.SECONDS.toNanos(10);
    private static final int PATIENCE_SECONDS = 2;

    /** More are not counted. */
    private static final int MOST = 10_000;

    /** Target by target, along the index of what is due. */
    private static final String DELIVERIES =
            "select count(*), min(due_at) from (select d.due_at from delivery_target t "
                    + "join delivery d on d.target_id = t.id where t.active = true and d.state = 'WAITING' and d.due_at <= ? "
                    + "fetch first " + MOST + " rows only) waiting";

    /** The first event behind each consumer, along the log's order. */
    private static final String CONSUMERS = "select c.name, (select e.created_at from helpdesk_event e "
            + "where e.writer >= c.writer and (e.writer > c.writer or e.id > c.event_id) "
            + "order by e.writer, e.id fetch first 1 rows only) from event_consumer c";

    private static final String SET_ASIDE =
            "select count(*) from (select event_id from event_set_aside fetch first " + MOST + " rows only) aside";

    @Inject
    private Database database;

    @Inject
    private BlockingWriters heldBack;

    @Inject
    private Clock clock;

    private final Map<String, Double> lags = new TreeMap<>();
    private double waiting = Double.NaN;
    private double age = Double.NaN;
    private double setAside = Double.NaN;
    private long askedAt = System.nanoTime() - GOOD_FOR;

    @Override
    public synchronized List<Number> numbers() {
        if (System.nanoTime() - askedAt >= GOOD_FOR) {
            askedAt = System.nanoTime();
            ask();
        }
        var numbers = new ArrayList<Number>();
        numbers.add(new Number("helpdesk.delivery.waiting", "Deliveries that are due, up to " + MOST, null, waiting));
        numbers.add(new Number(
                "helpdesk.delivery.waiting.seconds", "For how long the oldest of them has been due", null, age));
        numbers.add(new Number(
                "helpdesk.events.set.aside", "Events that a consumer could not take, up to " + MOST, null, setAside));
        numbers.add(new Number(
                "helpdesk.events.held.back.seconds",
                "For how long a transaction has kept all events from being told",
                null,
                heldBack.seconds()));
        lags.forEach((consumer, lag) -> numbers.add(new Number(
                "helpdesk.events.lag.seconds",
                "For how long the first event has been there that the consumer has not read",
                consumer,
                lag)));
        database.pool().ifPresent(pool -> {
            numbers.add(
                    new Number("helpdesk.pool.connections", "Connections of our own pool", "active", pool.active()));
            numbers.add(new Number("helpdesk.pool.connections", "Connections of our own pool", "free", pool.free()));
            numbers.add(new Number("helpdesk.pool.waiting", "Threads that wait for one of them", null, pool.waiting()));
        });
        return numbers;
    }

    private void ask() {
        try (var connection = database.dataSource().getConnection()) {
            deliveries(connection);
            consumers(connection);
            setAside = setAside(connection);
        } catch (SQLException | RuntimeException away) {
            LOG.log(Level.FINE, "The database cannot be asked what waits", away);
            waiting = Double.NaN;
            age = Double.NaN;
            setAside = Double.NaN;
            lags.replaceAll((consumer, lag) -> Double.NaN);
        }
    }

    private void deliveries(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(DELIVERIES)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            try (var row = statement.executeQuery()) {
                row.next();
                waiting = row.getLong(1);
                age = seconds(row.getTimestamp(2));
            }
        }
    }

    private void consumers(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CONSUMERS)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lags.put(rows.getString(1), seconds(rows.getTimestamp(2)));
                }
            }
        }
    }

    private static double setAside(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SET_ASIDE)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private double seconds(Timestamp since) {
        return since == null
                ? 0
                : Math.max(
                        0, Duration.between(since.toInstant(), clock.instant()).toMillis() / 1000.0);
    }
}
