package io.helpdesk.bench;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.ManyConversations;
import io.helpdesk.wire.Server;
import io.helpdesk.wire.postgres.PgProxy;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pbench verify}: what the built WAR does on this machine, beside what the machine could do at best.
 *
 * <p>Sizes are system properties: {@code bench.clients} (1,8,32,64), {@code bench.seconds} of a window (5),
 * {@code bench.warmup} seconds at most until the rate of an operation is steady (180), {@code bench.small} and {@code bench.rows} conversations (10,000 and 1,000,000),
 * {@code bench.options} options of the measured server's virtual machine (none), {@code bench.report} the directory of
 * the report, from helpdesk-war on (../docs/benchmarks). A short run:
 * {@code ./mvnw -Pbench verify -Dbench.seconds=2 -Dbench.warmup=5 -Dbench.rows=50000 -Dbench.report=target/bench}.
 */
class Benchmark {

    private static final int PAGE = 25;

    /** The limit in tables with few indexes. */
    private static final String BARE = "jdbc, bare tables";

    private static final int STEADY_ROUNDS = 4;
    private static final double ROUND_SECONDS = 4;

    private final List<Integer> clients = Arrays.stream(
                    System.getProperty("bench.clients", "1,8,32,64").split(","))
            .map(Integer::valueOf)
            .toList();
    private final double seconds = Double.parseDouble(System.getProperty("bench.seconds", "5"));
    private final double warmup = Double.parseDouble(System.getProperty("bench.warmup", "180"));
    private final int small = Integer.getInteger("bench.small", 10_000);
    private final int large = Integer.getInteger("bench.rows", 1_000_000);
    private final String options = System.getProperty("bench.options", "");
    private final Path directory = Path.of(System.getProperty("bench.report", "../docs/benchmarks"));

    private final Map<String, Cost> costs = new HashMap<>();
    private Postgres postgres;
    private ServerProcess server;
    private Report report;

    @Test
    void measure() throws Exception {
        postgres = Postgres.startDurable("bench");
        try {
            report = new Report(Machine.hardware(), Machine.versions(postgres));
            report.run(
                    "window",
                    seconds + " s; before it the operation ran until its rate was steady, " + warmup + " s at most");
            report.run("options of the measured server", options.isEmpty() ? "none" : options);
            report.run("load average before", Machine.loadAverage());
            startAndCount();
            throughput();
            written();
        } finally {
            if (server != null) {
                server.close();
            }
            postgres.close();
        }
    }

    /** What there is so far, so that a run that is stopped leaves what it has measured. */
    private void written() throws Exception {
        report.run("load average of the last minute, at the end", Machine.loadAverage());
        report.write(directory);
    }

    /** As the run profile starts it. What is asked of the database is counted on this one, as counting costs time. */
    private void startAndCount() throws Exception {
        try (var proxy = PgProxy.before(postgres.port())) {
            report.footprint("WAR, MB", Math.round(Files.size(Path.of("target/helpdesk.war")) / 1e5) / 10.0);
            // or what the delivery worker and the text search ask in between would be counted
            server = on(proxy.port()).with("helpdesk.webhooks.send", "false").with("helpdesk.search.feed", "false");
            report.footprint("first start to first 200, empty database, s", started());
            server.stop();
            report.footprint("second start to first 200, s", started());
            report.footprint("heap in use when idle, MiB, run profile's flags", round(Machine.heapInUse(server.pid())));
            report.footprint("resident when idle, MiB, run profile's flags", round(Machine.resident(server.pid())));
            var operations = Operations.of(Desk.open(Http.at(server.base())));
            operations.forEach((name, operation) -> costs.put(name, Cost.of(proxy, operation)));
            server.stop();
        }
    }

    private void throughput() throws Exception {
        server = on(postgres.port())
                .withOptions(Arrays.stream(options.split(" "))
                        .filter(option -> !option.isEmpty())
                        .toList())
                .start();
        var desk = Desk.open(Http.at(server.base()));
        var creates = Operations.creates(desk);
        for (var create : creates.entrySet()) {
            report.run("seconds until steady, " + create.getKey() + " create", untilSteady(create.getValue()));
        }
        report.footprint("heap in use when idle, MiB, after the warm-up", round(Machine.heapInUse(server.pid())));
        report.footprint("resident when idle, MiB, after the warm-up", round(Machine.resident(server.pid())));

        var limit = Limit.ofCreate(postgres, creates.get("chatwoot application").get());
        report.run("rows of a create", limit.words());
        var best = limits("conversation create", "jdbc", limit);
        limits("conversation create", BARE, limit.bare());
        for (var create : creates.entrySet()) {
            for (int count : clients) {
                add(
                        "conversation create",
                        create.getKey(),
                        count,
                        desk,
                        best,
                        costs.get(create.getKey() + " create"),
                        http(count, 1, seconds, create.getValue()));
            }
        }
        report.footprint("resident under load, MiB", round(Machine.resident(server.pid())));
        for (var create : creates.entrySet()) {
            processor(create.getKey() + " create", create.getValue());
        }
        messages(desk);
        written();
        reads(small);
        written();
        reads(large);
        report.footprint("heap in use at the end, MiB", round(Machine.heapInUse(server.pid())));
    }

    /** What a request takes of the processors, and where, and what it makes the database write. */
    private void processor(String operation, Supplier<Http.Request> request) throws Exception {
        double server = Machine.processorMillis(this.server.pid());
        double database = Machine.processorMillisOfAll(postgres.pid());
        double generator = Machine.processorMillis(ProcessHandle.current().pid());
        long log = written(postgres);
        var result = http(8, 0, seconds, request);
        double requests = result.perSecond() * seconds;
        report.footprint("write-ahead log of a " + operation + ", bytes", round((written(postgres) - log) / requests));
        report.footprint(
                "processor time of a " + operation + ", ms: server, database, load generator",
                String.format(
                        Locale.ROOT,
                        "%.2f, %.2f, %.2f",
                        (Machine.processorMillis(this.server.pid()) - server) / requests,
                        (Machine.processorMillisOfAll(postgres.pid()) - database) / requests,
                        (Machine.processorMillis(ProcessHandle.current().pid()) - generator) / requests));
    }

    /** Bytes of write-ahead log since the database was made; whole pages after a checkpoint are among them. */
    private static long written(Postgres postgres) {
        return postgres.number("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
    }

    private void messages(Desk desk) throws Exception {
        var ids = longs("select id from conversation where account_id = ? order by id desc limit 5000", desk.account());
        var numbers = numbers(desk.account());
        Supplier<Http.Request> message = () -> Operations.message(desk, any(numbers));
        report.run("seconds until steady, message create", untilSteady(message));
        var limit = Limit.ofMessage(postgres, message.get(), ids);
        report.run("rows of a message", limit.words());
        var best = limits("message create", "jdbc", limit);
        limits("message create", BARE, limit.bare());
        for (int count : clients) {
            add(
                    "message create",
                    "chatwoot application",
                    count,
                    desk,
                    best,
                    costs.get("chatwoot application message"),
                    http(count, 1, seconds, message));
        }
        processor("chatwoot application message", message);
    }

    /** Lists, shows and messages in an account of this size. */
    private void reads(int conversations) throws Exception {
        var desk = Desk.open(Http.at(server.base()));
        Operations.creates(desk).get("chatwoot application").get().send().ok();
        long began = System.nanoTime();
        ManyConversations.into(postgres, desk.account(), conversations, null);
        report.run(
                "seconds to fill " + String.format(Locale.ROOT, "%,d", conversations),
                Math.round((System.nanoTime() - began) / 1e9));
        var numbers = numbers(desk.account());
        int deep = Math.min(1_000, conversations / PAGE);
        var list = costs.get("chatwoot application list");
        var reads = new java.util.LinkedHashMap<String, Supplier<Http.Request>>();
        reads.put("list page 1", () -> Operations.list(desk, 1));
        reads.put("list page " + deep, () -> Operations.list(desk, deep));
        reads.put(
                "list filtered by status and label",
                () -> desk.administrator().get(desk.path("/conversations?status=open&labels%5B%5D=vip")));
        reads.put("list page 1 (libredesk)", () -> desk.libredesk().get("/api/v1/conversations/all"));
        reads.put("list page 1 (wassist)", () -> desk.wassist().get("/api/v1/conversations/"));
        reads.put("show", () -> Operations.show(desk, any(numbers)));
        reads.put("message create", () -> Operations.message(desk, any(numbers)));
        for (var read : reads.entrySet()) {
            var dialect =
                    read.getKey().contains("(") ? read.getKey().replaceAll(".*\\(|\\)", "") : "chatwoot application";
            var operation = read.getKey().replaceAll(" \\(.*", "");
            var cost = read.getKey().startsWith("list ")
                    ? dialect.equals("chatwoot application") ? list : costs.get(dialect + " list")
                    : costs.get("chatwoot application " + operation.split(" ")[0]);
            untilSteady(read.getValue());
            add(operation, dialect, 8, desk, null, cost, http(8, 1, seconds, read.getValue()));
        }
    }

    /**
     * Measures a limit.
     *
     * @return its best throughput
     */
    private double limits(String operation, String name, Limit limit) throws Exception {
        double best = 0;
        for (int count : clients) {
            var result = Load.run(count, 1, seconds, limit::client);
            best = Math.max(best, result.perSecond());
            report.add(Measurement.of(operation, name, "", count, 0, result, null, null));
        }
        return best;
    }

    private void add(
            String operation, String dialect, int count, Desk desk, Double limit, Cost cost, Load.Result result) {
        report.add(Measurement.of(
                operation, dialect, ServerProcess.kind(), count, rows(desk.account()), result, limit, cost));
    }

    /**
     * Runs it until {@value #STEADY_ROUNDS} rounds in a row were no faster than the best before them: the virtual machine
     * has then compiled what it runs. On two processors that takes minutes, as the compiler shares them.
     *
     * @return seconds
     */
    private long untilSteady(Supplier<Http.Request> request) {
        long began = System.nanoTime();
        double best = 0;
        for (int since = 0; since < STEADY_ROUNDS && System.nanoTime() - began < warmup * 1e9; since++) {
            double now = http(8, 0, ROUND_SECONDS, request).perSecond();
            if (now > best * 1.05) {
                best = now;
                since = -1;
            }
        }
        return round((System.nanoTime() - began) / 1e9);
    }

    private Load.Result http(int count, double warm, double window, Supplier<Http.Request> request) {
        return new HttpLoad(server.port(), request).run(count, warm, window);
    }

    private ServerProcess on(int databasePort) {
        return ServerProcess.named("bench")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.database.url", postgres.urlAt(databasePort))
                .with("helpdesk.database.user", postgres.user())
                .with("helpdesk.database.password", postgres.password());
    }

    private double started() {
        long began = System.nanoTime();
        server.start();
        return Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    }

    private long rows(long account) {
        return postgres.number("select count(*) from conversation where account_id = ?", account);
    }

    private List<Long> numbers(long account) {
        return longs("select conversation_number from conversation where account_id = ? limit 20000", account);
    }

    private List<Long> longs(String sql, long account) {
        var numbers = new ArrayList<Long>();
        postgres.rows(sql, account).forEach(row -> numbers.add(Long.valueOf(row.get(0))));
        return numbers;
    }

    private static long any(List<Long> numbers) {
        return numbers.get(ThreadLocalRandom.current().nextInt(numbers.size()));
    }

    private static long round(double value) {
        return Math.round(value);
    }
}
