package io.helpdesk.bench;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long requests take that do not wait for each other: half and four fifths of what a closed loop gets done, measured just
 * before it, as the machine is not the same all day.
 */
final class OpenLoop {

    private static final List<Double> SHARES = List.of(0.5, 0.8);

    private final Run run;
    private final MeasuredServer server;

    OpenLoop(Run run, MeasuredServer server) {
        this.run = run;
        this.server = server;
    }

    /** @param operations by what they are, with the dialect behind a comma */
    void measure(Desk desk, Map<String, Supplier<Http.Request>> operations) {
        var table = run.report()
                .table(
                        "open_loop",
                        """
                Open loop: so many arrive each second, at random times, whether or not those before have been answered. The rate is a
                share of what a closed loop of 8 clients got done just before; times in milliseconds. Where there are none the server
                did not keep up.""",
                        "Operation",
                        "Dialect",
                        "conversations",
                        "closed loop, per second",
                        "p50",
                        "p99",
                        "50 %, per second",
                        "p50 at 50 %",
                        "p99 at 50 %",
                        "80 %, per second",
                        "p50 at 80 %",
                        "p99 at 80 %");
        double seconds = run.settings().seconds;
        operations.forEach((name, requests) -> {
            var closed = server.closed(MeasuredServer.CLIENTS, 1, seconds, requests);
            var row = new ArrayList<Object>(Arrays.asList(name.split(", ")));
            row.addAll(List.of(run.rows(desk), closed.perSecond(), closed.p50(), closed.p99()));
            for (double share : SHARES) {
                double rate = share * closed.perSecond();
                var open = server.open(rate, 1, seconds, requests);
                row.add(rate);
                row.add(open.map(Load.Result::p50).orElse(null));
                row.add(open.map(Load.Result::p99).orElse(null));
            }
            table.add(row.toArray());
        });
    }
}
