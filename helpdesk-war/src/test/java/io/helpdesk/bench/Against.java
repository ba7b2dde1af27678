package io.helpdesk.bench;

import io.helpdesk.database.DatabaseServer;
import io.helpdesk.mariadb.MariaDb;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The built file and another, or the built file on another database, in turn: each with a server process and a database of its own,
 * as their schemas may differ, and only one of them under load at a time. A window of one is followed by the same window of the other, and who is
 * first changes with each turn, so that a ratio holds while the machine's speed drifts.
 */
final class Against {

    private static final double WARM_SECONDS = 1;
    private static final double FIRST_SECONDS = 4;

    /** One of the two, with its operations by {@code <what>, <dialect>}. */
    private record Side(MeasuredServer server, Map<String, Supplier<Http.Request>> operations) {}

    /** What both did in one turn. */
    private record Pair(Spent ours, Spent theirs) {

        double ratio() {
            return ours.result().perSecond() / theirs.result().perSecond();
        }
    }

    private final Run run;

    Against(Run run) {
        this.run = run;
    }

    /** Another file, on the same database server. */
    void otherFile() throws Exception {
        var file = run.settings().against;
        var ours = run.postgres().another("against_ours");
        var theirs = run.postgres().another("against_theirs");
        try (var our = start(process(ours), ours);
                var their = start(process(theirs).deploying(file.toAbsolutePath()), theirs)) {
            measure("against", """
                    This build against `%s` (SHA-256 %s…), window by window in turn, 8 clients. The ratio is this build's throughput over the
                    other's of the same turn. Per second and milliseconds of the processors a request: medians of the turns, this build's
                    first.""".formatted(file.getFileName(), checksum(file)), our, their);
        }
    }

    /** The built file on MariaDB. */
    void mariaDb() throws Exception {
        var ours = run.postgres().another("beside_mariadb");
        try (var theirs = MariaDb.startDurable("bench");
                var our = start(process(ours), ours);
                var their = start(process(theirs), theirs)) {
            measure(
                    "mariadb",
                    """
                    This build on PostgreSQL and on MariaDB %s (as it comes, which keeps what it has committed; 256 MiB of memory for its pages),
                    window by window in turn, 8 clients. The ratio is the throughput on PostgreSQL over that on MariaDB, which is called the
                    other, of the same turn. Per second and milliseconds of the processors a request: medians of the turns.""".formatted(theirs.rows("select version()").get(0).get(0)),
                    our,
                    their);
        }
    }

    private void measure(String name, String text, MeasuredServer our, MeasuredServer their) throws Exception {
        var table = run.report()
                .table(
                        name,
                        text,
                        "Operation",
                        "Dialect",
                        "per second",
                        "other, per second",
                        "ratio, median",
                        "lowest",
                        "highest",
                        "turns",
                        "server",
                        "other, server",
                        "database",
                        "other, database");
        var ours = ready(our, name + ", ours");
        var theirs = ready(their, name + ", the other");
        var pairs = new LinkedHashMap<String, List<Pair>>();
        warmUp(ours);
        warmUp(theirs);
        for (int turn = 1; turn <= run.settings().turns; turn++) {
            for (var operation : ours.operations.keySet()) {
                var pair = turn % 2 == 1 ? pair(ours, theirs, operation) : swapped(pair(theirs, ours, operation));
                pairs.computeIfAbsent(operation, any -> new ArrayList<>()).add(pair);
                System.out.printf(Locale.ROOT, "turn %d, %s: %.2f%n", turn, operation, pair.ratio());
            }
        }
        pairs.forEach((operation, all) -> row(table, operation, all));
    }

    private static ServerProcess process(DatabaseServer database) {
        return MeasuredServer.process("bench-" + database.name(), database, database.port());
    }

    private MeasuredServer start(ServerProcess process, DatabaseServer database) {
        return MeasuredServer.start(process, database, run.settings());
    }

    /** Filled by the server itself: what the rows look like is its own matter. */
    private Side ready(MeasuredServer server, String name) throws Exception {
        var lists = server.desk();
        server.send(
                run.settings().small, Operations.mixed(Operations.creates(lists).values()));
        var desk = server.desk();
        var operations = new LinkedHashMap<String, Supplier<Http.Request>>();
        Operations.creates(desk)
                .forEach((dialect, create) -> operations.put("conversation create, " + dialect, create));
        run.report().run("seconds until steady, " + name, server.untilSteady(Operations.mixed(operations.values())));
        operations.put("message create, chatwoot application", Run.messages(desk, server.database()));
        operations.put("list page 1, chatwoot application", () -> Operations.list(lists, 1));
        operations.put("list page 1, libredesk", () -> lists.libredesk().get("/api/v1/conversations/all"));
        operations.put("list page 1, wassist", () -> lists.wassist().get("/api/v1/conversations/"));
        return new Side(server, operations);
    }

    /** Messages and lists, which were not asked for until now. */
    private void warmUp(Side side) throws InterruptedException {
        side.operations
                .values()
                .forEach(requests -> side.server.closed(MeasuredServer.CLIENTS, 0, FIRST_SECONDS, requests));
        side.server.quiet();
    }

    private Pair pair(Side first, Side second, String operation) throws Exception {
        return new Pair(window(first, operation), window(second, operation));
    }

    private static Pair swapped(Pair pair) {
        return new Pair(pair.theirs, pair.ours);
    }

    private Spent window(Side side, String operation) throws Exception {
        var requests = side.operations.get(operation);
        side.server.closed(MeasuredServer.CLIENTS, 0, WARM_SECONDS, requests);
        var spent = side.server.spent(run.settings().seconds, requests);
        side.server.quiet();
        return spent;
    }

    private static void row(Table table, String operation, List<Pair> all) {
        var name = operation.split(", ");
        var ratios = all.stream().map(Pair::ratio).sorted().toList();
        table.add(
                name[0],
                name[1],
                median(all, pair -> pair.ours.result().perSecond()),
                median(all, pair -> pair.theirs.result().perSecond()),
                median(all, Pair::ratio),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                all.size(),
                median(all, pair -> pair.ours.server()),
                median(all, pair -> pair.theirs.server()),
                median(all, pair -> pair.ours.database()),
                median(all, pair -> pair.theirs.database()));
    }

    private static double median(List<Pair> all, ToDoubleFunction<Pair> value) {
        var sorted = all.stream().mapToDouble(value).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String checksum(Path file) throws IOException, GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest, 0, 6);
    }
}
