package io.helpdesk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as {@code latest.json} for programs and as a page for people. */
final class Report {

    private final Map<String, Object> hardware;
    private final Map<String, Object> versions;
    private final Map<String, Object> run = new LinkedHashMap<>();
    private final Map<String, Object> footprint = new LinkedHashMap<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();

    Report(Map<String, Object> hardware, Map<String, Object> versions) {
        this.hardware = hardware;
        this.versions = versions;
        run.put("at", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** How it was run: sizes, windows, what else the machine was doing. */
    void run(String name, Object value) {
        run.put(name, value);
    }

    void footprint(String name, Object value) {
        footprint.put(name, value);
        System.out.println(name + ": " + value);
    }

    void add(Measurement measurement) {
        measurements.add(measurement);
        System.out.println(row(measurement));
    }

    /**
     * A table of its own.
     *
     * @param key its name for programs
     * @param words what stands above it
     * @param columns those that begin with a small letter hold numbers
     */
    Table table(String key, String words, String... columns) {
        var table = new Table(words, List.of(columns));
        tables.put(key, table);
        return table;
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("hardware", hardware);
        whole.put("versions", versions);
        whole.put("run", run);
        whole.put("footprint", footprint);
        whole.put("measurements", measurements);
        tables.forEach((key, table) -> whole.put(key, table.rows()));
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(directory.resolve("latest.json"), json.writeValueAsString(whole) + "\n");
        Files.writeString(directory.resolve("README.md"), page());
    }

    private String page() {
        var page = new StringBuilder("""
                # Benchmark

                Written by `./mvnw -Pbench verify`; [performance.md](../performance.md) says what it means. The limit (dialect
                `jdbc`) is the very rows of the same request written by plain JDBC; the ratio is the throughput over the
                limit's best. Load generator, server and database share the machine. Times are milliseconds, of a closed loop
                without pauses where nothing else is said. Round trips and statements contain begin and commit.

                """);
        table(page, "Machine", hardware);
        table(page, "Versions", versions);
        table(page, "Run", run);
        table(page, "Start and size", footprint);
        if (!measurements.isEmpty()) {
            measurements(page);
        }
        tables.values().forEach(table -> page.append('\n').append(table));
        return page.toString();
    }

    private void measurements(StringBuilder page) {
        page.append(
                        "| Operation | Dialect | Clients | Conversations | per second | p50 | p95 | p99 | ratio | round trips | statements |\n")
                .append("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        measurements.forEach(each -> page.append(row(each)).append('\n'));
    }

    private static void table(StringBuilder page, String title, Map<String, Object> rows) {
        page.append("| ").append(title).append(" | |\n|---|---|\n");
        rows.forEach((name, value) ->
                page.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        page.append('\n');
    }

    private static String row(Measurement each) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %,d | %s | %s | %s | %s | %s | %s | %s |",
                each.operation(),
                each.dialect(),
                each.concurrency(),
                each.rows(),
                each.perSecond(),
                each.p50(),
                each.p95(),
                each.p99(),
                shown(each.ratioToLimit()),
                shown(each.roundTrips()),
                shown(each.statements()));
    }

    private static Object shown(Object value) {
        return value == null ? "" : value;
    }
}
