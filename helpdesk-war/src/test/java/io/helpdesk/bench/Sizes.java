package io.helpdesk.bench;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.ManyConversations;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Lists, shows, messages and creates in accounts that have many conversations already. */
final class Sizes {

    private static final int PAGE = 25;
    private static final double WARM_SECONDS = 3;

    private final Run run;
    private final MeasuredServer server;
    private boolean warm;

    Sizes(Run run, MeasuredServer server) {
        this.run = run;
        this.server = server;
    }

    /** Fills an account with so many, beside those that there are already, and measures in it. */
    void measure(int conversations, boolean reads, Table growth) throws Exception {
        var desk = server.desk();
        var creates = Operations.creates(desk);
        creates.get("chatwoot application").get().send().ok();
        long began = System.nanoTime();
        ManyConversations.into(run.postgres(), desk.account(), conversations, null);
        run.report()
                .run(
                        "seconds to fill " + String.format(Locale.ROOT, "%,d", conversations),
                        Math.round((System.nanoTime() - began) / 1e9));
        checkpoint();
        if (reads) {
            reads(desk, conversations);
        }
        if (growth != null) {
            grows(desk, creates, growth);
        }
        run.written();
    }

    private void reads(Desk desk, int conversations) throws InterruptedException {
        var reads = new LinkedHashMap<String, Supplier<Http.Request>>();
        int deep = Math.min(1_000, conversations / PAGE);
        reads.put("list page 1", () -> Operations.list(desk, 1));
        reads.put("list page " + deep, () -> Operations.list(desk, deep));
        reads.put(
                "list filtered by status and label",
                () -> desk.administrator().get(desk.path("/conversations?status=open&labels%5B%5D=vip")));
        reads.put("list page 1 (libredesk)", () -> desk.libredesk().get("/api/v1/conversations/all"));
        reads.put("list page 1 (wassist)", () -> desk.wassist().get("/api/v1/conversations/"));
        reads.put("show", run.shows(desk));
        if (!warm) {
            run.report()
                    .run("seconds until steady, lists and show", server.untilSteady(Operations.mixed(reads.values())));
            warm = true;
        }
        reads.put("message create", run.messages(desk));
        for (var read : reads.entrySet()) {
            var dialect =
                    read.getKey().contains("(") ? read.getKey().replaceAll(".*\\(|\\)", "") : "chatwoot application";
            var operation = read.getKey().replaceAll(" \\(.*", "");
            // the caches of the database are not warm
            var result = server.closed(MeasuredServer.CLIENTS, WARM_SECONDS, run.settings().seconds, read.getValue());
            run.add(
                    operation,
                    dialect,
                    MeasuredServer.CLIENTS,
                    desk,
                    null,
                    dialect + " " + operation.split(" ")[0],
                    result);
        }
    }

    static Table growth(Report report) {
        return report.table(
                "growth",
                """
                Growth: creates of 8 clients in an account that has so many conversations, in a database that has so many. Times in
                milliseconds, those of the processors a request; whole pages after a checkpoint are part of the write-ahead log.""",
                "Dialect",
                "conversations of the account",
                "of all accounts",
                "per second",
                "p50",
                "p99",
                "server",
                "database",
                "write-ahead log, bytes");
    }

    private void grows(Desk desk, Map<String, Supplier<Http.Request>> creates, Table growth) throws Exception {
        for (var create : creates.entrySet()) {
            server.closed(MeasuredServer.CLIENTS, 0, WARM_SECONDS, create.getValue());
            long all = run.postgres().number("select count(*) from conversation");
            long rows = run.rows(desk);
            var spent = server.spent(run.settings().seconds, create.getValue());
            growth.add(
                    create.getKey(),
                    rows,
                    all,
                    spent.result().perSecond(),
                    spent.result().p50(),
                    spent.result().p99(),
                    spent.server(),
                    spent.database(),
                    Math.round(spent.log()));
        }
    }

    /** Or what was filled in would be written to the disk while something else is measured. */
    private void checkpoint() throws SQLException {
        try (var connection = run.postgres().connect();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }
}
