package io.helpdesk.wire;

import io.helpdesk.database.DatabaseServer;
import io.helpdesk.mariadb.MariaDb;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Two nodes that were started at once on an empty database of their own, by which alone they know of each other. */
final class TwoNodes implements AutoCloseable {

    private static final int CLIENTS = 64;

    /** A PostgreSQL, unless this run is about MariaDB. */
    final DatabaseServer database;

    final ServerProcess a;
    final ServerProcess b;

    /** An account, as seen through the first. */
    final ChatwootFixture the;

    /** Somebody without a credential at the second. */
    final Http atB;

    private TwoNodes(String name) {
        var onMariaDb = System.getProperty("helpdesk.test.database", "").equals("mariadb");
        database = onMariaDb ? MariaDb.start(name) : Postgres.start(name);
        a = node(name + "-a");
        b = node(name + "-b");
        CompletableFuture.allOf(CompletableFuture.runAsync(a::start), CompletableFuture.runAsync(b::start))
                .join();
        the = ChatwootFixture.open(Http.at(a.base()));
        atB = Http.at(b.base());
    }

    static TwoNodes start(String name) {
        return new TwoNodes(name);
    }

    private ServerProcess node(String name) {
        return ServerProcess.named(name)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(database);
    }

    /** The account's administrator at the second. */
    Http adminAtB() {
        return atB.with("api_access_token", the.desk.ada().token());
    }

    /** The administrator asks the same 64 times at once, every other time at the other node. */
    List<Http.Reply> overBoth(Function<Http, Http.Reply> request) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var requests = IntStream.range(0, CLIENTS)
                    .<Callable<Http.Reply>>mapToObj(i -> () -> request.apply(i % 2 == 0 ? the.admin : adminAtB()))
                    .toList();
            var replies = new ArrayList<Http.Reply>();
            for (var reply : clients.invokeAll(requests)) {
                replies.add(reply.get());
            }
            return replies;
        } finally {
            clients.shutdown();
        }
    }

    @Override
    public void close() {
        for (var closing : new AutoCloseable[] {a, b, database}) {
            try {
                closing.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
