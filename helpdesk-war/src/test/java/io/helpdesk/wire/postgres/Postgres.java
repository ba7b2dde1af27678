package io.helpdesk.wire.postgres;

import io.helpdesk.database.DatabaseServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A PostgreSQL of the tests' own, from a Maven artifact, which can be stopped and started with its data. */
public final class Postgres implements DatabaseServer {

    private static final int PARTS = Integer.getInteger("helpdesk.test.partitions", 0);

    private final Path data;
    private final String database;
    private final List<String> tables = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>(Map.of("fsync", "off"));
    private int plansRead;
    private EmbeddedPostgres running;
    private int port;

    private Postgres(Path data, String database) {
        this.data = data;
        this.database = database;
    }

    private static Postgres under(String name) {
        return new Postgres(Path.of("target/postgres", name).toAbsolutePath(), "postgres");
    }

    /**
     * A new, empty one whose files are under {@code target/postgres/<name>}; with {@code -Dhelpdesk.test.partitions=8} it has the
     * schema already, its tables in so many parts.
     */
    public static Postgres start(String name) {
        var postgres = under(name);
        postgres.launch(true);
        if (PARTS > 0) {
            Partitions.lay(postgres, PARTS);
        }
        return postgres;
    }

    /** One that keeps what it has committed whatever happens to the machine, as in production. */
    public static Postgres startDurable(String name) {
        var postgres = under(name);
        postgres.settings.putAll(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
        postgres.launch(true);
        return postgres;
    }

    /** One that writes down the plan of every statement, see {@link #plans()}, and how many rows each step of it had. */
    public static Postgres startCounting(String name) {
        return startExplaining(name, Map.of("auto_explain.log_analyze", "on", "auto_explain.log_timing", "off"));
    }

    /** One that writes down the plan of every statement it executes, see {@link #plans()}. */
    public static Postgres startExplaining(String name) {
        return startExplaining(name, Map.of());
    }

    private static Postgres startExplaining(String name, Map<String, String> more) {
        var postgres = under(name);
        postgres.settings.putAll(Map.of(
                "shared_preload_libraries", "auto_explain",
                "auto_explain.log_min_duration", "0",
                "auto_explain.log_parameter_max_length", "100",
                // or statistics change, and plans with them, while they are looked at
                "autovacuum", "off",
                "logging_collector", "on",
                "log_directory", "plans",
                "log_filename", "plans.log",
                "log_line_prefix", "%a:"));
        postgres.settings.putAll(more);
        postgres.launch(true);
        return postgres;
    }

    /** The plans of the statements that the application has executed since this was last asked. */
    public List<String> plans() throws IOException {
        // written by another process, so a line of our own is waited for
        var mark = "everything up to " + System.nanoTime();
        rows("select '" + mark + "'");
        var log = "";
        while (!log.contains(mark)) {
            log = Files.readString(data.resolve("plans/plans.log"));
        }
        var fresh = log.substring(plansRead);
        plansRead = log.length();
        // a line that goes on starts with a tab
        return Pattern.compile("\n(?=\\S)")
                .splitAsStream(fresh)
                .filter(entry -> entry.startsWith("helpdesk:") && entry.contains("plan:"))
                .toList();
    }

    /** Another database of this cluster, new and empty, which runs as long as this one does. */
    public Postgres another(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
        var another = new Postgres(data, name);
        another.port = port;
        return another;
    }

    @Override
    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = null;
    }

    @Override
    public void startAgain() {
        launch(false);
    }

    @Override
    public void close() {
        if (running != null) {
            stop();
        }
    }

    @Override
    public String urlAt(int otherPort) {
        return "jdbc:postgresql://127.0.0.1:" + otherPort + "/" + database;
    }

    @Override
    public long pid() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long logged() {
        return number("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String name() {
        return database;
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }

    /** How many rows each table of the application has. */
    public SortedMap<String, Long> counts() {
        if (tables.isEmpty()) {
            rows("select table_name from information_schema.tables where table_schema = 'public' "
                            + "and table_type = 'BASE TABLE' and table_name not like 'flyway%'")
                    .forEach(row -> tables.add(row.get(0)));
        }
        var counts = new TreeMap<String, Long>();
        rows(tables.stream()
                        .map(table -> "select '" + table + "', count(*) from " + table)
                        .collect(Collectors.joining(" union all ")))
                .forEach(row -> counts.put(row.get(0), Long.valueOf(row.get(1))));
        return counts;
    }

    private void launch(boolean empty) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    // true would also delete the data when it stops
                    .setCleanDataDirectory(false);
            settings.forEach(builder::setServerConfig);
            if (empty) {
                deleteTree(data);
            } else {
                builder.setPort(port);
            }
            running = builder.start();
            port = running.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
