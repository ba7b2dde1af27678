package io.helpdesk.mariadb;

import io.helpdesk.database.DatabaseServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A MariaDB of the tests' own, from a Maven artifact, which can be stopped, killed and started with its data. Whoever connects
 * has all rights on the database, and none on the server.
 */
public final class MariaDb implements DatabaseServer {

    private static final String NAME = "helpdesk";
    private static final long START_SECONDS = 120;

    private final Path data;
    private final List<String> settings;
    private final String database;
    private int port;
    private Process process;

    private MariaDb(Path data, String database, List<String> settings) {
        this.data = data;
        this.database = database;
        this.settings = settings;
    }

    /** A new, empty one whose files are under {@code target/mariadb/<name>}. */
    public static MariaDb start(String name) {
        // nothing has to outlive the machine
        return start(name, List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"));
    }

    /** One that keeps what it has committed whatever happens to the machine, as in production. */
    public static MariaDb startDurable(String name) {
        return start(name, List.of());
    }

    private static MariaDb start(String name, List<String> settings) {
        var started = new MariaDb(Path.of("target/mariadb", name).toAbsolutePath(), NAME, settings);
        try {
            MariaDbFiles.layEmpty(started.data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        started.port = freePort();
        started.launch();
        started.make(NAME);
        return started;
    }

    /** Another database of this server, new and empty, which runs as long as this one does. */
    public MariaDb another(String name) {
        make(name);
        var another = new MariaDb(data, name, settings);
        another.port = port;
        return another;
    }

    @Override
    public void stop() {
        process.destroy();
        join();
    }

    /** SIGKILL: what it had not written down is lost, if it was started so. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    /** Starts it again after {@link #stop()} or {@link #kill()}. */
    @Override
    public void startAgain() {
        launch();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    @Override
    public String urlAt(int otherPort) {
        return "jdbc:mariadb://127.0.0.1:" + otherPort + "/" + database;
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
    public long pid() {
        return process.pid();
    }

    @Override
    public long logged() {
        return number(
                "select variable_value from information_schema.global_status where variable_name = 'INNODB_LSN_CURRENT'");
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return NAME;
    }

    /** Connections that are set as the application needs them. */
    public DataSource dataSource() {
        try {
            var made = new MariaDbDataSource(url() + "?transactionIsolation=READ_COMMITTED&connectionTimeZone=UTC"
                    + "&forceConnectionTimeZoneToSession=true");
            made.setUser(user());
            made.setPassword(password());
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(String name) {
        try (var connection = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
            statement.execute("create user if not exists " + NAME + "@'%' identified by '" + NAME + "'");
            statement.execute("grant all on " + name + ".* to " + NAME + "@'%'");
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private void launch() {
        try {
            var server = MariaDbFiles.server();
            var command = new ArrayList<>(List.of(
                    server.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + server,
                    "--lc-messages-dir=" + server.resolve("share/english"),
                    "--datadir=" + data,
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    // below the data, whose own path may be longer than a socket's may be
                    "--socket=mariadb.sock",
                    "--skip-name-resolve",
                    "--innodb-buffer-pool-size=256M",
                    "--max-connections=300"));
            command.addAll(MariaDbFiles.asWhoeverRuns());
            command.addAll(settings);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitStart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void awaitStart() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() - until < 0) {
            try {
                DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "")
                        .close();
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive()) {
                    break;
                }
                pause();
            }
        }
        throw new IllegalStateException("MariaDB does not start:\n" + Files.readString(log()));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
