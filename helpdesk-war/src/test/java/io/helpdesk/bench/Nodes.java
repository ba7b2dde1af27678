package io.helpdesk.bench;

import io.helpdesk.wire.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Several servers of one database: measured on this machine where that was asked for, else estimated. */
final class Nodes {

    private static final List<Integer> ESTIMATED = List.of(1, 2, 4, 8);

    private final Run run;
    private final MeasuredServer first;

    Nodes(Run run, MeasuredServer first) {
        this.run = run;
        this.first = first;
    }

    void measure(Supplier<Http.Request> creates) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        var table = run.report().table("nodes", """
                Several nodes of one database, Chatwoot application creates. Measured: that many server processes on this one machine,
                8 clients each; they share its processors with the database and the load generator, so this says what nodes cost each
                other and not what they bring. Estimated: each node, and the database, on a machine like this one of its own, from the
                processor time a create takes of one node here (ms of server and database): the smaller of what the nodes and what the
                database have processors for; the wire, the disk and waits for rows are not in it.""", "What", "nodes", "per second", "p99", "server", "database");
        first.closed(MeasuredServer.CLIENTS, 0, 2, creates);
        var one = first.spent(run.settings().seconds, creates);
        measured(table, 1, one);
        for (int count : run.settings().nodes) {
            if (count > 1) {
                measured(table, count, together(count, creates));
            }
        }
        for (int count : ESTIMATED) {
            double most = Math.min(count * processors * 1_000 / one.server(), processors * 1_000 / one.database());
            table.add("estimated", count, most, null, one.server(), one.database());
        }
    }

    private static void measured(Table table, int nodes, Spent spent) {
        table.add(
                "measured", nodes, spent.result().perSecond(), spent.result().p99(), spent.server(), spent.database());
    }

    private Spent together(int count, Supplier<Http.Request> creates) throws Exception {
        var others = new ArrayList<MeasuredServer>();
        try {
            for (int i = 2; i <= count; i++) {
                var other = MeasuredServer.start(
                        MeasuredServer.process(
                                "bench-node-" + i,
                                run.postgres(),
                                run.postgres().port()),
                        run.postgres(),
                        run.settings());
                others.add(other);
                other.untilSteady(creates);
            }
            var all = new ArrayList<>(others);
            all.add(first);
            Spent.of(all, run.postgres(), 2, creates);
            return Spent.of(all, run.postgres(), run.settings().seconds, creates);
        } finally {
            others.forEach(MeasuredServer::close);
        }
    }
}
