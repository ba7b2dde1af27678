package io.helpdesk.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database server of the tests' own, which can be stopped and started with its data. */
public interface DatabaseServer extends AutoCloseable {

    /** Stops it; its data and its port stay. */
    void stop();

    /** Starts it again after {@link #stop()}. */
    void startAgain();

    @Override
    void close();

    /** The address for JDBC. */
    default String url() {
        return urlAt(port());
    }

    /** The address of the same database behind another port of this machine: a proxy's. */
    String urlAt(int otherPort);

    int port();

    /** Of the database. */
    String name();

    /** Of the process that was started; others of the server's are below it. */
    long pid();

    /** Bytes that it has written to its log, from which it recovers, since it was made. */
    long logged();

    String user();

    String password();

    default Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** The rows of a query, each value as text, null as null. */
    default List<List<String>> rows(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var rows = new ArrayList<List<String>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The single number that a query answers. */
    default long number(String sql, Object... parameters) {
        return Long.parseLong(rows(sql, parameters).get(0).get(0));
    }
}
