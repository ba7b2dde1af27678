package io.helpdesk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a server is told for tests, the same for all that this virtual machine deploys. */
public final class TestSettings {

    static final String PLATFORM_TOKEN = "helpdesk.platform.token";
    static final String CLOCK_TOKEN = "helpdesk.clock.token";
    static final String HOME = "helpdesk.home";

    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            PLATFORM_TOKEN,
            secret(),
            CLOCK_TOKEN,
            secret(),
            HOME,
            temporaryDirectory(),
            // to the receiver in this virtual machine
            "helpdesk.webhooks.allow.private",
            "true",
            // tests make mistakes on purpose
            "helpdesk.limits.wrong.credentials",
            "0"));

    private TestSettings() {}

    /** By their keys; for a server that does not read the configuration in the file. */
    public static synchronized Map<String, String> properties() {
        return Map.copyOf(VALUES);
    }

    /**
     * Another value, for what is deployed afterwards.
     *
     * @param key of {@code docs/configuration.md}
     */
    public static synchronized void set(String key, String value) {
        VALUES.put(key, value);
    }

    static String platformToken() {
        return properties().get(PLATFORM_TOKEN);
    }

    static String clockToken() {
        return properties().get(CLOCK_TOKEN);
    }

    /** Above what the files themselves bring. */
    static String asConfiguration() {
        return properties().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining("", "config_ordinal=110\n", ""));
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }

    private static String temporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("helpdesk-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As far as it goes: a server that still runs has files open. */
    static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException | UncheckedIOException gone) {
            // by the server, which ends now
        }
    }
}
