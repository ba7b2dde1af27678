package io.helpdesk.core.persistence;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows that a transaction inserts in one flush, sent together: the database is waited for once and not once for each. What is
 * held here is sent with the next change, before the next question, and at the latest when the flush ends, so that nobody but
 * Hibernate in the middle of a flush ever meets a row that is not there yet (docs/adr/0041-inserts-in-one-round-trip.md).
 */
final class Pipeline {

    private static final Object KEY = Pipeline.class.getName();

    /** More is sent at once, so that a statement's text stays within reason, and so does the number of different ones. */
    private static final int MOST = 16;

    /** How a parameter was set: its index is the first of the arguments. */
    record Setting(Method method, Object[] arguments) {}

    /** A statement with all of its parameters. */
    record Bound(String sql, List<Setting> settings, int parameters) {}

    private final List<Bound> held = new ArrayList<>();

    /** The transaction's own, or null outside of one. */
    static Pipeline of(TransactionSynchronizationRegistry transactions) {
        if (transactions.getTransactionKey() == null) {
            return null;
        }
        var known = (Pipeline) transactions.getResource(KEY);
        if (known == null) {
            known = new Pipeline();
            transactions.putResource(KEY, known);
        }
        return known;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    void hold(Connection connection, Bound insert) throws SQLException {
        held.add(insert);
        if (held.size() >= MOST) {
            send(connection);
        }
    }

    /** Everything that is held. */
    void send(Connection connection) throws SQLException {
        if (!held.isEmpty()) {
            var all = List.copyOf(held);
            held.clear();
            together(connection, all);
        }
    }

    /**
     * The same, and this behind it.
     *
     * @return how many rows the last one changed
     */
    int send(Connection connection, Bound last) throws SQLException {
        var all = new ArrayList<>(held);
        all.add(last);
        held.clear();
        return together(connection, all);
    }

    private static int together(Connection connection, List<Bound> all) throws SQLException {
        var sql = all.stream().map(Bound::sql).collect(Collectors.joining(";"));
        try (var statement = connection.prepareStatement(sql)) {
            int before = 0;
            for (var each : all) {
                for (var setting : each.settings()) {
                    set(statement, setting, before);
                }
                before += each.parameters();
            }
            statement.execute();
            int count = statement.getUpdateCount();
            for (int i = 1; i < all.size(); i++) {
                statement.getMoreResults();
                count = statement.getUpdateCount();
            }
            return count;
        }
    }

    static void set(PreparedStatement statement, Setting setting, int before) throws SQLException {
        var arguments = setting.arguments().clone();
        arguments[0] = (Integer) arguments[0] + before;
        call(setting.method(), statement, arguments);
    }

    static Object call(Method method, Object on, Object[] arguments) throws SQLException {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new SQLException(e);
        }
    }
}
