package io.helpdesk.bench;

import io.helpdesk.bench.Settings.Section;
import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.postgres.Postgres;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pbench verify}: what the built WAR does on this machine, beside what the machine could do at best. Its sections
 * and sizes are {@link Settings}, which docs/performance.md lists.
 */
class Benchmark {

    /** For messages, of which each takes only so many a minute. */
    private static final int CONVERSATIONS = 500;

    private final Settings settings = new Settings();

    @Test
    void measure() throws Exception {
        try (var postgres = Postgres.startDurable("bench")) {
            var report = new Report(Machine.hardware(), Machine.versions(postgres));
            var run = new Run(settings, postgres, report, new HashMap<>());
            report.run("options of the run", settings.words());
            report.run(
                    "window",
                    settings.seconds + " s; before it the operation ran until its rate was steady, " + settings.warmup
                            + " s at most");
            report.run(
                    "options of the measured server",
                    settings.options.isEmpty() ? "none" : String.join(" ", settings.options));
            report.run("load average before", Machine.loadAverage());
            if (settings.runs(Section.START)) {
                new Footprint(run).measure();
            }
            if (settings.runsAnyOfWarm()) {
                warm(run);
            }
            if (settings.runs(Section.DOWNLOADS)) {
                new Downloads(run).measure();
            }
            if (settings.runs(Section.AGAINST)) {
                run.written();
                new Against(run).otherFile();
            }
            if (settings.runs(Section.MARIADB)) {
                run.written();
                new Against(run).mariaDb();
            }
            run.written();
        }
    }

    private void warm(Run run) throws Exception {
        var postgres = run.postgres();
        var process = MeasuredServer.process("bench", postgres, postgres.port());
        try (var server = MeasuredServer.start(process, postgres, settings)) {
            var desk = server.desk();
            var creates = Operations.creates(desk);
            server.send(CONVERSATIONS, Operations.mixed(creates.values()));
            var few = run.messages(desk);
            run.report()
                    .run(
                            "seconds until steady, creates and messages",
                            server.untilSteady(Operations.mixed(Stream.concat(creates.values().stream(), Stream.of(few))
                                    .toList())));
            run.report()
                    .footprint(
                            "heap in use when idle, MiB, after the warm-up",
                            Math.round(Machine.heapInUse(server.pid())));
            run.report()
                    .footprint(
                            "resident when idle, MiB, after the warm-up", Math.round(Machine.resident(server.pid())));
            sections(run, server, desk, creates);
            run.report().footprint("heap in use at the end, MiB", Math.round(Machine.heapInUse(server.pid())));
        }
    }

    private void sections(Run run, MeasuredServer server, Desk desk, Map<String, Supplier<Http.Request>> creates)
            throws Exception {
        var writes = new Writes(run, server, desk);
        if (settings.runs(Section.CREATES)) {
            writes.creates(creates);
            run.written();
        }
        var messages = run.messages(desk);
        if (settings.runs(Section.MESSAGES)) {
            writes.messages(messages);
            run.written();
        }
        var operations = new LinkedHashMap<String, Supplier<Http.Request>>();
        creates.forEach((dialect, create) -> operations.put("conversation create, " + dialect, create));
        operations.put("message create, chatwoot application", messages);
        operations.put("list page 1, chatwoot application", () -> Operations.list(desk, 1));
        if (settings.runs(Section.OPEN)) {
            new OpenLoop(run, server).measure(desk, operations);
            run.written();
        }
        if (settings.runs(Section.NODES)) {
            new Nodes(run, server).measure(creates.get("chatwoot application"));
            run.written();
        }
        if (settings.runs(Section.PROFILE)) {
            operations.put("list page 1, libredesk", () -> desk.libredesk().get("/api/v1/conversations/all"));
            operations.put("list page 1, wassist", () -> desk.wassist().get("/api/v1/conversations/"));
            operations.put("show, chatwoot application", run.shows(desk));
            new Profile(run, server).measure(operations);
        }
        sizes(run, server);
    }

    private void sizes(Run run, MeasuredServer server) throws Exception {
        boolean reads = settings.runs(Section.LISTS);
        var growth = settings.runs(Section.GROWTH) ? Sizes.growth(run.report()) : null;
        if (!reads && growth == null) {
            return;
        }
        var sizes = new Sizes(run, server);
        sizes.measure(settings.small, reads, growth);
        sizes.measure(settings.large, reads, growth);
        for (int size : settings.growth) {
            sizes.measure(size, false, growth);
        }
    }
}
