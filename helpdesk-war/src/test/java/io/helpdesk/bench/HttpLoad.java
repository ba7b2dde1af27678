package io.helpdesk.bench;

import io.helpdesk.wire.Http;
import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.SessionLimitPolicy;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The HTTP side of the benchmark by Hyperfoil. One event loop serves all its clients, as client, server and database share
 * the machine they are measured on.
 */
final class HttpLoad {

    /** For a connection, on average. */
    private static final double MOST_WAITED_MILLIS = 0.5;

    private final int port;
    private final Supplier<Http.Request> requests;

    HttpLoad(int port, Supplier<Http.Request> requests) {
        this.port = port;
        this.requests = requests;
    }

    /**
     * What was answered in the window, the warming up before it not counted.
     *
     * @throws IllegalStateException if an answer was anything but a success
     */
    Load.Result closed(int clients, double warmSeconds, double seconds) {
        var run = run(clients, warmSeconds, seconds, phase -> phase.always(clients));
        if (run.refused() > 0) {
            throw new IllegalStateException(run.refused() + " requests were refused as too many at once");
        }
        return result(run.measured(), seconds);
    }

    /**
     * The same where so many arrive each second, in a Poisson process, whether or not those before have been answered.
     *
     * @return empty if the server did not keep up, so that it refused some, or those who came had to wait for one of the
     *     connections
     */
    Optional<Load.Result> open(double perSecond, int connections, double warmSeconds, double seconds) {
        var run = run(
                connections,
                warmSeconds,
                seconds,
                phase -> phase.constantRate(0)
                        .usersPerSec(perSecond)
                        .maxSessions(100 * connections)
                        .sessionLimitPolicy(SessionLimitPolicy.CONTINUE));
        var measured = run.measured();
        return run.refused() > 0 || millis(measured.blockedTime) / measured.requestCount > MOST_WAITED_MILLIS
                ? Optional.empty()
                : Optional.of(result(measured, seconds));
    }

    /** @param refused because too many were at work already, the warming up included */
    private record Counted(StatisticsSnapshot measured, int refused) {}

    private Counted run(
            int connections,
            double warmSeconds,
            double seconds,
            Function<PhaseBuilder.Catalog, PhaseBuilder<?>> arrivals) {
        var measured = new StatisticsSnapshot();
        var all = new StatisticsSnapshot();
        var refused = new AtomicInteger();
        new LocalSimulationRunner(
                        benchmark(connections, warmSeconds, seconds, arrivals, refused),
                        (phase, step, metric, statistics, countDown) -> {
                            all.add(statistics);
                            if (!phase.isWarmup) {
                                measured.add(statistics);
                            }
                        },
                        null,
                        null)
                .run();
        if (failed(all, refused.get())) {
            throw new IllegalStateException("not all was answered with success: " + all + ", one such request: "
                    + requests.get().send());
        }
        return new Counted(measured, refused.get());
    }

    private static Load.Result result(StatisticsSnapshot measured, double seconds) {
        var took = measured.histogram;
        return new Load.Result(
                measured.responseCount / seconds,
                millis(took.getValueAtPercentile(50)),
                millis(took.getValueAtPercentile(95)),
                millis(took.getValueAtPercentile(99)));
    }

    /** That a server ends a connection after so many requests, while the next one is on its way, is not its failure. */
    private static boolean failed(StatisticsSnapshot all, int refused) {
        return all.responseCount == 0
                || HttpStats.get(all).status_2xx + refused < all.responseCount
                || all.requestTimeouts + all.internalErrors > 0
                || all.connectionErrors > all.requestCount / 50;
    }

    private Benchmark benchmark(
            int connections,
            double warmSeconds,
            double seconds,
            Function<PhaseBuilder.Catalog, PhaseBuilder<?>> arrivals,
            AtomicInteger refused) {
        var builder = BenchmarkBuilder.builder()
                .threads(1)
                .failurePolicy(Benchmark.FailurePolicy.CONTINUE)
                .addPlugin(HttpPluginBuilder::new)
                .http()
                .host("127.0.0.1")
                .port(port)
                .allowHttp2(false)
                .sharedConnections(connections)
                .requestTimeout(60_000)
                .endHttp()
                .endPlugin();
        if (warmSeconds > 0) {
            loop(
                    arrivals.apply(builder.addPhase("warm"))
                            .duration((long) (1_000 * warmSeconds))
                            .isWarmup(true),
                    refused);
        }
        var window = arrivals.apply(builder.addPhase("window")).duration((long) (1_000 * seconds));
        if (warmSeconds > 0) {
            window.startAfterStrict("warm");
        }
        loop(window, refused);
        return builder.build();
    }

    /** The path is asked for first, so it is what makes the next request; headers and body are that one's. */
    private void loop(PhaseBuilder<?> phase, AtomicInteger refused) {
        var current = new HashMap<Session, Http.Request>();
        phase.scenario()
                .initialSequence("again")
                .step(HttpStepCatalog.SC)
                .httpRequest(HttpMethod.valueOf(requests.get().method()))
                .path(session -> {
                    current.put(session, requests.get());
                    return current.get(session).target();
                })
                .headerAppender(
                        (session, request) -> current.get(session).headers().forEach(request::putHeader))
                .body((session, connection) ->
                        Unpooled.wrappedBuffer(current.get(session).body()))
                .handler()
                .status((request, status) -> {
                    if (status == 503) {
                        refused.incrementAndGet();
                    }
                })
                .endHandler()
                .endStep()
                .endSequence();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
