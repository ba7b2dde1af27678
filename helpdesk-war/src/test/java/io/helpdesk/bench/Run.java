package io.helpdesk.bench;

import io.helpdesk.database.DatabaseServer;
import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * One run of the benchmark: what all its sections share.
 *
 * @param costs what each operation asks of the database, by {@code <dialect> <what>}; filled by the first section
 */
record Run(Settings settings, Postgres postgres, Report report, Map<String, Cost> costs) {

    /** What there is so far, so that a run that is stopped leaves what it has measured. */
    void written() throws IOException {
        report.run("load average of the last minute, at the end", Machine.loadAverage());
        report.write(settings.directory());
    }

    void add(String operation, String dialect, int clients, Desk desk, Double limit, String cost, Load.Result result) {
        report.add(Measurement.of(
                operation, dialect, ServerProcess.kind(), clients, rows(desk), result, limit, costs.get(cost)));
    }

    /** Conversations in its account. */
    long rows(Desk desk) {
        return postgres.number("select count(*) from conversation where account_id = ?", desk.account());
    }

    /** Messages of the agent, spread over many conversations of the account, as each takes only so many a minute. */
    Supplier<Http.Request> messages(Desk desk) {
        return messages(desk, postgres);
    }

    /** The same in an account of another database. */
    static Supplier<Http.Request> messages(Desk desk, DatabaseServer database) {
        var numbers = longs(
                database,
                "select conversation_number from conversation where account_id = ? order by id limit 20000",
                desk.account());
        return () -> Operations.message(desk, any(numbers));
    }

    Supplier<Http.Request> shows(Desk desk) {
        var numbers = longs(
                postgres,
                "select conversation_number from conversation where account_id = ? limit 20000",
                desk.account());
        return () -> Operations.show(desk, any(numbers));
    }

    static List<Long> longs(DatabaseServer database, String sql, long account) {
        var numbers = new ArrayList<Long>();
        database.rows(sql, account).forEach(row -> numbers.add(Long.valueOf(row.get(0))));
        return numbers;
    }

    private static long any(List<Long> numbers) {
        return numbers.get(ThreadLocalRandom.current().nextInt(numbers.size()));
    }
}
