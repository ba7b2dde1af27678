package io.helpdesk.bench;

import io.helpdesk.database.DatabaseServer;
import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.Server;
import io.helpdesk.wire.server.ServerProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A server with its database, and the ways in which it is put under load. */
final class MeasuredServer implements AutoCloseable {

    /** Where no other number is said. */
    static final int CLIENTS = 8;

    /** Enough not to wait for one while the server keeps up. */
    private static final int OPEN_CONNECTIONS = 128;

    /** Of a round or a pause, spent compiling by all of the compiler's threads: it has nothing of weight left. */
    private static final double COMPILING = 0.15;

    private static final int STEADY_ROUNDS = 4;
    private static final double ROUND_SECONDS = 4;
    private static final double PAUSE_SECONDS = 1;
    private static final int PAUSES_AT_MOST = 20;
    private static final double QUIET_SECONDS = 0.4;
    private static final double QUIET_AT_MOST_SECONDS = 8;

    private final ServerProcess process;
    private final DatabaseServer database;
    private final double warmup;

    private MeasuredServer(ServerProcess process, DatabaseServer database, double warmup) {
        this.process = process;
        this.database = database;
        this.warmup = warmup;
    }

    /** Started, with the options of this run. */
    static MeasuredServer start(ServerProcess process, DatabaseServer database, Settings settings) {
        process.withOptions(settings.options).start();
        return new MeasuredServer(process, database, settings.warmup);
    }

    /** Started with the run profile's options. */
    static MeasuredServer startAsRun(ServerProcess process, DatabaseServer database, Settings settings) {
        process.start();
        return new MeasuredServer(process, database, settings.warmup);
    }

    /** Not started yet, as the run profile starts it. */
    static ServerProcess process(String name, DatabaseServer database, int port) {
        return ServerProcess.named(name)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(database, port);
    }

    DatabaseServer database() {
        return database;
    }

    long pid() {
        return process.pid();
    }

    /** A new account. */
    Desk desk() {
        return Desk.open(Http.at(process.base()));
    }

    /** So many clients, each asking for the next thing once the last was answered. */
    Load.Result closed(int clients, double warm, double seconds, Supplier<Http.Request> requests) {
        return new HttpLoad(process.port(), requests).closed(clients, warm, seconds);
    }

    /**
     * So many arrive each second, at random times and whether or not those before have been answered.
     *
     * @return empty if the server did not keep up
     */
    Optional<Load.Result> open(double perSecond, double warm, double seconds, Supplier<Http.Request> requests) {
        return new HttpLoad(process.port(), requests).open(perSecond, OPEN_CONNECTIONS, warm, seconds);
    }

    Spent spent(double seconds, Supplier<Http.Request> requests) throws Exception {
        return Spent.of(List.of(this), database, seconds, requests);
    }

    /**
     * Runs it until {@value #STEADY_ROUNDS} rounds in a row were no faster than the best before them and in the last of them
     * hardly anything was compiled. On two processors that takes minutes, as the compiler shares them, and what keeps both busy
     * leaves it next to nothing: so it gets a pause after each round to be through with what it has to do.
     *
     * @return seconds
     */
    long untilSteady(Supplier<Http.Request> requests) throws InterruptedException {
        long began = System.nanoTime();
        double best = 0;
        double compiled = Machine.compiledSeconds(pid());
        boolean compiles = true;
        for (int since = 0; (since < STEADY_ROUNDS || compiles) && System.nanoTime() - began < warmup * 1e9; since++) {
            double now = closed(CLIENTS, 0, ROUND_SECONDS, requests).perSecond();
            if (now > best * 1.05) {
                best = now;
                since = -1;
            }
            untilCompiled();
            double before = compiled;
            compiled = Machine.compiledSeconds(pid());
            compiles = compiled - before > ROUND_SECONDS * COMPILING;
        }
        return Math.round((System.nanoTime() - began) / 1e9);
    }

    /** Waits until the compiler has nothing left of what the last round has shown to be worth it, but not for long. */
    private void untilCompiled() throws InterruptedException {
        double before = Machine.compiledSeconds(pid());
        for (int pauses = 0; pauses < PAUSES_AT_MOST; pauses++) {
            Thread.sleep((long) (1_000 * PAUSE_SECONDS));
            double now = Machine.compiledSeconds(pid());
            if (now - before < PAUSE_SECONDS * COMPILING) {
                return;
            }
            before = now;
        }
    }

    /** Sends exactly so many. */
    void send(int count, Supplier<Http.Request> requests) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var left = new AtomicInteger(count);
            var clients = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(() -> {
                    while (left.getAndDecrement() > 0) {
                        requests.get().send().ok();
                    }
                    return null;
                });
            }
            for (var client : threads.invokeAll(clients)) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits until what the server and the database do afterwards is done, but not for long. */
    void quiet() throws InterruptedException {
        long until = System.nanoTime() + (long) (QUIET_AT_MOST_SECONDS * 1e9);
        double before = busyMillis();
        while (System.nanoTime() < until) {
            Thread.sleep((long) (1_000 * QUIET_SECONDS));
            double now = busyMillis();
            if (now - before < 1_000 * QUIET_SECONDS / 4) {
                return;
            }
            before = now;
        }
    }

    private double busyMillis() {
        return Machine.processorMillis(pid()) + Machine.processorMillisOfAll(database.pid());
    }

    @Override
    public void close() {
        process.close();
    }
}
