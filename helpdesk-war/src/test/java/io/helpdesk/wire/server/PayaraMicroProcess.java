package io.helpdesk.wire.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The built WAR on Payara Micro as a process of its own, which can be killed like one.
 *
 * <p>Everything it writes is under {@code target/servers/<name>}: {@code helpdesk.home}, its log, its temporary files,
 * and what it takes for the user's home. Port and configuration stay the same when it is started again.
 */
public final class PayaraMicroProcess implements AutoCloseable {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Duration START = Duration.ofSeconds(180);

    private final Path directory;
    private final Map<String, String> properties = new TreeMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final int port = freePort();
    private String contextRoot = "/";
    private Path war = MODULE.resolve("target/helpdesk.war");
    private Process process;

    private PayaraMicroProcess(String name) {
        this.directory = MODULE.resolve("target/servers").resolve(name);
        with("helpdesk.home", directory.resolve("home").toString());
    }

    /** A server not started yet, on a free port, with an empty directory. */
    public static PayaraMicroProcess named(String name) {
        var server = new PayaraMicroProcess(name);
        deleteTree(server.directory);
        return server;
    }

    /** A configuration key, as a system property of the server. */
    public PayaraMicroProcess with(String key, String value) {
        properties.put(key, value);
        return this;
    }

    public PayaraMicroProcess without(String key) {
        properties.remove(key);
        return this;
    }

    public PayaraMicroProcess withEnvironment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public PayaraMicroProcess under(String contextRoot) {
        this.contextRoot = contextRoot;
        return this;
    }

    public PayaraMicroProcess deploying(Path war) {
        this.war = war;
        return this;
    }

    /** Starts it and waits for the first 200 of its front page. */
    public PayaraMicroProcess start() {
        launch();
        await(Duration.ofMillis(100), () -> status("/") == 200 || refused(), "answered");
        if (refused()) {
            kill();
            throw new IllegalStateException("the application does not start:\n" + log());
        }
        return this;
    }

    /**
     * Starts it and waits until the application has refused to.
     *
     * @return what was logged
     */
    public String startRefused() {
        launch();
        await(Duration.ofMillis(100), this::refused, "refused to start");
        return log();
    }

    /** SIGKILL: no chance to say goodbye to the database. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    /** SIGTERM, as Ctrl-C does. */
    public void stop() {
        process.destroy();
        join();
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    @Override
    public void close() {
        if (alive()) {
            kill();
        }
    }

    /** Where the application is, its context root included, without a slash at the end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port + (contextRoot.equals("/") ? "" : contextRoot));
    }

    public int port() {
        return port;
    }

    /** {@code helpdesk.home}. */
    public Path home() {
        return Path.of(properties.get("helpdesk.home"));
    }

    /** What the server has logged since it was last started. */
    public String log() {
        try {
            return Files.readString(directory.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        var settings = MODULE.resolve("src/run/payara-micro");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                "-Djava.io.tmpdir=" + directory.resolve("tmp"), "-Duser.home=" + directory));
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", MODULE.resolve("target/payara-micro.jar").toString(),
                "--deploy", war.toString(), "--contextroot", contextRoot, "--port", String.valueOf(port),
                "--nohazelcast", "--disablephonehome",
                "--prebootcommandfile", settings.resolve("preboot.asadmin").toString(),
                "--logproperties", settings.resolve("logging.properties").toString()));
        try {
            deleteTree(directory.resolve("tmp"));
            Files.createDirectories(directory.resolve("tmp"));
            var builder = new ProcessBuilder(command).directory(directory.toFile())
                    .redirectErrorStream(true).redirectOutput(directory.resolve("server.log").toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("HELPDESK_"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    }

    private void await(Duration pause, java.util.function.BooleanSupplier condition, String what) {
        var deadline = System.nanoTime() + START.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("the server never " + what + ":\n" + log());
            }
            sleep(pause);
        }
    }

    /** Payara Micro itself goes on without the application. */
    private boolean refused() {
        return log().contains("Exception while loading the app");
    }

    /** Zero when nothing listens. */
    private int status(String path) {
        try {
            var connection = (HttpURLConnection) URI.create(base() + path).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private void join() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not stop:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files.sorted(java.util.Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
