package io.helpdesk.bench;

import io.helpdesk.wire.Http;
import io.helpdesk.wire.postgres.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What this machine and this PostgreSQL can do at best: the very rows that a request wrote, written again and again by
 * plain JDBC, one prepared statement per row and one commit, without a server, a rule or a look-up.
 *
 * <p>The rows are read back from the transaction of a real request, so their number and size are the application's. Keys
 * and times are new each time. {@link #bare} writes them into tables that have as few indexes as a help desk could do with, so that
 * a schema with many shows.
 */
final class Limit {

    private static final List<String> TABLES =
            List.of("contact", "contact_session", "conversation", "message", "helpdesk_event");

    /** Far above what the application hands out. */
    private static final AtomicLong KEYS = new AtomicLong(1_000_000_000_000L);

    /** @param values in the order of the columns, as text; null for null */
    private record Row(String table, List<String> columns, List<String> values) {}

    private final Postgres postgres;
    private final String schema;
    private final List<Row> rows;
    private final List<Long> conversations;

    private Limit(Postgres postgres, String schema, List<Row> rows, List<Long> conversations) {
        this.postgres = postgres;
        this.schema = schema;
        this.rows = rows;
        this.conversations = conversations;
    }

    /** @param create a request that opens a conversation */
    static Limit ofCreate(Postgres postgres, Http.Request create) {
        create.send().ok();
        return new Limit(postgres, "public", written(postgres, "conversation"), List.of());
    }

    /**
     * @param message a request that posts a message
     * @param conversations whose row is updated instead of inserted, one of them each time
     */
    static Limit ofMessage(Postgres postgres, Http.Request message, List<Long> conversations) {
        message.send().ok();
        return new Limit(postgres, "public", written(postgres, "message"), conversations);
    }

    /** The same rows in tables with their keys, a conversation's number and uuid, and an index for each of three lists. */
    Limit bare() {
        execute("create schema if not exists bare");
        for (var table : TABLES) {
            execute("create table if not exists bare." + table + " (like public." + table
                    + " including defaults, primary key (id))");
        }
        execute("create unique index if not exists number on bare.conversation (account_id, conversation_number)");
        execute("create unique index if not exists uuid on bare.conversation (uuid)");
        execute("create index if not exists activity on bare.conversation (account_id, status, last_activity_at, id)");
        execute(
                "create index if not exists assignee on bare.conversation (account_id, assignee_id, last_activity_at, id)");
        execute("create index if not exists inbox on bare.conversation (account_id, inbox_id, last_activity_at, id)");
        execute("create index if not exists conversation on bare.message (conversation_id, id)");
        execute("create index if not exists log on bare.helpdesk_event (writer, id)");
        // those that a message moves
        if (!conversations.isEmpty()) {
            execute("insert into bare.conversation select * from public.conversation on conflict do nothing");
        }
        return new Limit(postgres, "bare", rows, conversations);
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What is written, in a few words. */
    String words() {
        var words = rows.stream().collect(Collectors.groupingBy(Row::table, Collectors.counting()));
        return TABLES.stream()
                .filter(words::containsKey)
                .map(table -> words.get(table) + " " + table)
                .collect(Collectors.joining(", "));
    }

    Load.Client client() throws SQLException {
        // values go as text and PostgreSQL makes of them what the column is
        var connection = DriverManager.getConnection(
                postgres.url() + "?stringtype=unspecified", postgres.user(), postgres.password());
        connection.setAutoCommit(false);
        return new Writer(connection);
    }

    /** The rows of the transaction that wrote the newest row of this table. */
    private static List<Row> written(Postgres postgres, String newest) {
        var transaction = postgres.rows("select xmin from " + newest + " order by id desc limit 1")
                .get(0)
                .get(0);
        var rows = new ArrayList<Row>();
        for (var table : TABLES) {
            var columns = postgres
                    .rows(
                            "select column_name from information_schema.columns where table_schema = 'public' "
                                    + "and table_name = ? order by ordinal_position",
                            table)
                    .stream()
                    .map(row -> row.get(0))
                    .toList();
            postgres.rows(
                            "select " + String.join(", ", columns) + " from " + table + " where xmin::text = ?",
                            transaction)
                    .forEach(values -> rows.add(new Row(table, columns, values)));
        }
        return rows;
    }

    private final class Writer implements Load.Client {

        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();

        private Writer(Connection connection) throws SQLException {
            this.connection = connection;
            for (var row : rows) {
                statements.add(connection.prepareStatement(isUpdate(row) ? update(row) : insert(row)));
            }
        }

        @Override
        public void once() throws SQLException {
            var key = conversations.isEmpty()
                    ? KEYS.incrementAndGet()
                    : conversations.get(ThreadLocalRandom.current().nextInt(conversations.size()));
            var now = Instant.now().toString();
            var fresh = new HashMap<String, String>();
            fresh.put("conversation_id", String.valueOf(key));
            fresh.put("conversation_number", String.valueOf(key));
            for (int i = 0; i < rows.size(); i++) {
                write(rows.get(i), statements.get(i), key, now, fresh);
            }
            connection.commit();
        }

        private void write(Row row, PreparedStatement statement, long key, String now, Map<String, String> fresh)
                throws SQLException {
            var id = row.table.equals("conversation") ? key : KEYS.incrementAndGet();
            fresh.put("id", String.valueOf(id));
            fresh.put("uuid", UUID.randomUUID().toString());
            fresh.put("pubsub_token", fresh.get("uuid"));
            if (row.table.startsWith("contact")) {
                fresh.put("email", fresh.get("uuid") + "@example.com");
                fresh.put("phone_number", "+" + id);
                fresh.put("source_id", fresh.get("uuid"));
            } else {
                fresh.remove("source_id");
            }
            int at = 1;
            for (int i = 0; i < row.columns.size(); i++) {
                var column = row.columns.get(i);
                if (isUpdate(row) && isKey(column)) {
                    continue;
                }
                var value = row.values.get(i);
                statement.setString(
                        at++, value == null ? null : column.endsWith("_at") ? now : fresh.getOrDefault(column, value));
            }
            if (isUpdate(row)) {
                statement.setString(at, String.valueOf(key));
            }
            statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private boolean isUpdate(Row row) {
        return row.table.equals("conversation") && !conversations.isEmpty();
    }

    private static boolean isKey(String column) {
        return column.equals("id") || column.equals("uuid") || column.equals("conversation_number");
    }

    private String insert(Row row) {
        return "insert into " + schema + "." + row.table + " (" + String.join(", ", row.columns) + ") values ("
                + row.columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private String update(Row row) {
        return "update " + schema + "." + row.table + " set "
                + row.columns.stream()
                        .filter(column -> !isKey(column))
                        .map(column -> column + " = ?")
                        .collect(Collectors.joining(", "))
                + " where id = ?";
    }
}
