package io.helpdesk.bench;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.postgres.PgProxy;
import io.helpdesk.wire.server.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;

/** Size and start of the file, as the run profile starts it, and what each operation asks of the database. */
final class Footprint {

    private final Run run;

    Footprint(Run run) {
        this.run = run;
    }

    /** What is asked of the database is counted on a server of its own, as counting costs time. */
    void measure() throws Exception {
        var report = run.report();
        report.footprint("WAR, MB", Math.round(Files.size(Path.of("target/helpdesk.war")) / 1e5) / 10.0);
        // or what the delivery worker and the text search ask in between would be counted
        try (var proxy = PgProxy.before(run.postgres().port());
                var server = MeasuredServer.process("bench", run.postgres(), proxy.port())
                        .with("helpdesk.webhooks.send", "false")
                        .with("helpdesk.events.consume", "false")) {
            report.footprint("first start to first 200, empty database, s", started(server));
            server.stop();
            report.footprint("second start to first 200, s", started(server));
            report.footprint(
                    "heap in use when idle, MiB, run profile's flags", Math.round(Machine.heapInUse(server.pid())));
            report.footprint(
                    "resident when idle, MiB, run profile's flags", Math.round(Machine.resident(server.pid())));
            Operations.of(Desk.open(Http.at(server.base())))
                    .forEach((name, operation) -> run.costs().put(name, Cost.of(proxy, operation)));
        }
    }

    private static double started(ServerProcess server) {
        long began = System.nanoTime();
        server.start();
        return Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    }
}
