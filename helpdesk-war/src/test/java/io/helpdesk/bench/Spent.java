package io.helpdesk.bench;

import io.helpdesk.database.DatabaseServer;
import io.helpdesk.wire.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What a request takes of the processors, and where, and what it makes the database write.
 *
 * @param result of all servers together; the percentiles are the slowest server's
 * @param server milliseconds of processor time a request, as the next two
 * @param log bytes of write-ahead log a request; whole pages after a checkpoint are among them
 */
record Spent(Load.Result result, double server, double database, double generator, double log) {

    /** In a closed loop of {@link MeasuredServer#CLIENTS} clients at each of these servers of one database. */
    static Spent of(
            List<MeasuredServer> nodes, DatabaseServer database, double seconds, Supplier<Http.Request> requests)
            throws Exception {
        double server = processorMillis(nodes);
        double databases = Machine.processorMillisOfAll(database.pid());
        double generator = Machine.processorMillis(ProcessHandle.current().pid());
        long log = database.logged();
        var result = together(nodes, seconds, requests);
        double count = Math.max(1, result.perSecond() * seconds);
        return new Spent(
                result,
                (processorMillis(nodes) - server) / count,
                (Machine.processorMillisOfAll(database.pid()) - databases) / count,
                (Machine.processorMillis(ProcessHandle.current().pid()) - generator) / count,
                (database.logged() - log) / count);
    }

    /** Server, database and load generator. */
    String processors() {
        return String.format(Locale.ROOT, "%.2f, %.2f, %.2f", server, database, generator);
    }

    private static Load.Result together(List<MeasuredServer> nodes, double seconds, Supplier<Http.Request> requests)
            throws Exception {
        var threads = Executors.newFixedThreadPool(nodes.size());
        try {
            var loads = new ArrayList<Callable<Load.Result>>();
            for (var node : nodes) {
                loads.add(() -> node.closed(MeasuredServer.CLIENTS, 0, seconds, requests));
            }
            var all = new Load.Result(0, 0, 0, 0);
            for (var load : threads.invokeAll(loads)) {
                var one = load.get();
                all = new Load.Result(
                        all.perSecond() + one.perSecond(),
                        Math.max(all.p50(), one.p50()),
                        Math.max(all.p95(), one.p95()),
                        Math.max(all.p99(), one.p99()));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static double processorMillis(List<MeasuredServer> nodes) {
        return nodes.stream()
                .mapToDouble(node -> Machine.processorMillis(node.pid()))
                .sum();
    }
}
