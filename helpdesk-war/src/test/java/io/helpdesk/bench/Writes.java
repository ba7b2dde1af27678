package io.helpdesk.bench;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import java.util.Map;
import java.util.function.Supplier;

/** Creates and messages in a closed loop, beside the limits of plain JDBC. */
final class Writes {

    /** The limit in tables with few indexes. */
    private static final String BARE = "jdbc, bare tables";

    private final Run run;
    private final MeasuredServer server;
    private final Desk desk;

    Writes(Run run, MeasuredServer server, Desk desk) {
        this.run = run;
        this.server = server;
        this.desk = desk;
    }

    void creates(Map<String, Supplier<Http.Request>> creates) throws Exception {
        var report = run.report();
        var limit = Limit.ofCreate(
                run.postgres(), creates.get("chatwoot application").get());
        report.run("rows of a create", limit.words());
        var best = limits("conversation create", "jdbc", limit);
        limits("conversation create", BARE, limit.bare());
        for (var create : creates.entrySet()) {
            measure("conversation create", create.getKey(), best, create.getKey() + " create", create.getValue());
        }
        report.footprint("resident under load, MiB", Math.round(Machine.resident(server.pid())));
        for (var create : creates.entrySet()) {
            spent(create.getKey() + " create", create.getValue());
        }
    }

    void messages(Supplier<Http.Request> messages) throws Exception {
        var conversations = Run.longs(
                run.postgres(),
                "select id from conversation where account_id = ? order by id desc limit 5000",
                desk.account());
        var limit = Limit.ofMessage(run.postgres(), messages.get(), conversations);
        run.report().run("rows of a message", limit.words());
        var best = limits("message create", "jdbc", limit);
        limits("message create", BARE, limit.bare());
        measure("message create", "chatwoot application", best, "chatwoot application message", messages);
        spent("chatwoot application message", messages);
    }

    private void measure(String operation, String dialect, double limit, String cost, Supplier<Http.Request> requests) {
        for (int clients : run.settings().clients) {
            var result = server.closed(clients, 1, run.settings().seconds, requests);
            run.add(operation, dialect, clients, desk, limit, cost, result);
        }
    }

    private void spent(String operation, Supplier<Http.Request> requests) throws Exception {
        var spent = server.spent(run.settings().seconds, requests);
        run.report().footprint("write-ahead log of a " + operation + ", bytes", Math.round(spent.log()));
        run.report()
                .footprint(
                        "processor time of a " + operation + ", ms: server, database, load generator",
                        spent.processors());
    }

    /**
     * Measures a limit.
     *
     * @return its best throughput
     */
    private double limits(String operation, String name, Limit limit) throws Exception {
        double best = 0;
        for (int clients : run.settings().clients) {
            var result = Load.run(clients, 1, run.settings().seconds, limit::client);
            best = Math.max(best, result.perSecond());
            run.report().add(Measurement.of(operation, name, "", clients, 0, result, null, null));
        }
        return best;
    }
}
