package io.helpdesk.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Payara Micro as a process of its own, on a free port of this machine. Its JAR is taken from the class path, where the kit's
 * dependency puts it, or from the system property {@value #JAR}. What it says is in {@code server.log}, under {@code
 * target/helpdesk-test} where there is a {@code target}.
 */
final class PayaraMicro implements AutoCloseable {

    static final String JAR = "helpdesk.test.payara-micro.jar";

    private static final Duration START = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path directory;
    private final Path file;
    private final String contextRoot;
    private final int port;
    private Process process;

    private PayaraMicro(Path directory, Path file, String contextRoot, int port) {
        this.directory = directory;
        this.file = file;
        this.contextRoot = contextRoot;
        this.port = port;
    }

    /**
     * Not started yet.
     *
     * @throws IllegalArgumentException for an EAR, which Payara Micro does not take
     */
    static PayaraMicro deploying(Archive<?> archive, String contextRoot) {
        if (!archive.getName().endsWith(".war")) {
            throw new IllegalArgumentException("Payara Micro takes no " + archive.getName()
                    + ": deploy HelpdeskArchive.war(...), or give Arquillian a container for another server");
        }
        try {
            var target = Path.of("target").toAbsolutePath();
            var directory = Files.createTempDirectory(
                    Files.isDirectory(target)
                            ? Files.createDirectories(target.resolve("helpdesk-test"))
                            : Files.createTempDirectory("helpdesk-test"),
                    "payara-micro-");
            var file = directory.resolve(archive.getName());
            archive.as(ZipExporter.class).exportTo(file.toFile());
            return new PayaraMicro(directory, file, contextRoot, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the helpdesk is ready. */
    PayaraMicro start() {
        var jar = jar(System.getProperty(JAR), System.getProperty("java.class.path"));
        try {
            Files.createDirectories(directory.resolve("tmp"));
            var commands = directory.resolve("preboot.asadmin");
            try (var in = PayaraMicro.class.getResourceAsStream("preboot.asadmin")) {
                Files.copy(in, commands);
            }
            var builder = new ProcessBuilder(command(jar, commands))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("HELPDESK_"));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady();
        return this;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port + (contextRoot.equals("/") ? "" : contextRoot));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command(Path jar, Path commands) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // quick to start rather than quick for long
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + directory.resolve("tmp")));
        var settings = new TreeMap<>(TestSettings.properties());
        // another server of the same run may still have the other one open
        settings.put(TestSettings.HOME, directory.resolve("home").toString());
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--deploy",
                file.toString(),
                "--contextroot",
                contextRoot,
                "--port",
                String.valueOf(port),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                commands.toString()));
        return command;
    }

    private void awaitReady() {
        long until = System.nanoTime() + START.toNanos();
        while (!ready()) {
            var said = said();
            if (!process.isAlive()
                    || said.contains("Exception while loading the app")
                    || System.nanoTime() - until > 0) {
                process.destroyForcibly();
                throw new IllegalStateException("the helpdesk does not start on Payara Micro; all it says is in "
                        + log() + ", at its end:\n" + end(said));
            }
            Pauses.shortly();
        }
    }

    private boolean ready() {
        try {
            var request = HttpRequest.newBuilder(URI.create(base() + "/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Path log() {
        return directory.resolve("server.log");
    }

    private String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 4000));
    }

    /**
     * @param named by the system property; null for none
     * @throws IllegalStateException that says what to add
     */
    static Path jar(String named, String classPath) {
        if (named != null) {
            return Optional.of(Path.of(named).toAbsolutePath())
                    .filter(Files::isRegularFile)
                    .orElseThrow(() -> new IllegalStateException(JAR + " names no file: " + named));
        }
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.getFileName() != null
                        && entry.getFileName().toString().matches("payara-micro-?[0-9.]*\\.jar"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Arquillian has no container and Payara Micro is not on the class path. Add fish.payara.extras:payara-micro"
                                + " with scope test (helpdesk-test-kit brings it unless it is excluded), name its file by -D"
                                + JAR
                                + "=..., or add the container adapter of another server"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
