package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.bench.Operations;
import io.helpdesk.wire.postgres.Partitions;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On tables that are laid out by account, the busy requests look into the one part that has the account's rows and into no other: each
 * statement names the account, and where tables are joined, the account of each. PostgreSQL itself says what it looked into.
 */
@Tag("own-server")
class PartitionsIT {

    private static final int PARTS = 8;

    private static final Pattern LOOKED_INTO =
            Pattern.compile("on (\\w+)_p(\\d+)\\b(?! *\\w*[^\\n]*\\(never executed\\))");

    /** What loops look for in all accounts meanwhile. */
    private static final Pattern LOOPS = Pattern.compile(
            "Query Text: select [^\\n]*(from contact_(import|export) |from mailbox |from inbox [^\\n]*exists"
                    + "|snoozed_until<=)");

    private static Postgres postgres;
    private static ServerProcess server;
    private static Desk desk;
    private static Map<String, Supplier<Http.Request>> operations;

    @BeforeAll
    static void start() {
        postgres = Postgres.startCounting("partitions");
        Partitions.lay(postgres, PARTS);
        server = ServerProcess.named("partitions")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(postgres)
                // whoever reads the log reads that of all accounts
                .with("helpdesk.webhooks.send", "false")
                .with("helpdesk.events.consume", "false")
                .start();
        desk = Desk.open(Http.at(server.base()));
        operations = new LinkedHashMap<>(Operations.of(desk));
        operations.putAll(changes());
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    static Stream<String> operations() {
        return operations.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void looksIntoOnePart(String operation) throws IOException {
        var part = new TreeSet<String>();
        // who asks, and what is remembered for a second, was looked up; and a statement is planned anew the first times
        for (int i = 0; i < 3; i++) {
            var request = operations.get(operation).get();
            postgres.plans();
            request.send().ok();
            for (var plan : postgres.plans()) {
                if (LOOPS.matcher(plan).find()) {
                    continue;
                }
                var parts = LOOKED_INTO
                        .matcher(plan)
                        .results()
                        .map(found -> found.group(2))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertTrue(parts.size() <= 1, () -> "parts " + parts + " in " + plan);
                part.addAll(parts);
            }
        }
        assertEquals(Set.of(partOfTheDesk()), part);
    }

    private static String partOfTheDesk() {
        var tables = postgres.rows(
                "select distinct tableoid::regclass from conversation where account_id = ?", desk.account());
        assertEquals(1, tables.size(), tables::toString);
        return tables.get(0).get(0).replaceFirst("\\w+_p", "");
    }

    /** Of one conversation, over and over. */
    private static Map<String, Supplier<Http.Request>> changes() {
        var number = operations
                .get("chatwoot application create")
                .get()
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        var path = desk.path("/conversations/" + number);
        return Map.of(
                "change of status",
                () -> desk.administrator().post(path + "/toggle_status").json("{}"),
                "change of priority",
                () -> desk.administrator()
                        .post(path + "/toggle_priority")
                        .json("{\"priority\": \"" + (System.nanoTime() % 2 == 0 ? "high" : "low") + "\"}"),
                "assignment",
                () -> desk.administrator()
                        .post(path + "/assignments")
                        .json("{\"assignee_id\": " + desk.ben().id() + "}"),
                "change of labels",
                () -> desk.administrator().post(path + "/labels").json("{\"labels\": [\"" + Desk.word() + "\"]}"),
                "marked as seen",
                () -> desk.administrator().post(path + "/update_last_seen").json("{}"),
                "marked as unread",
                () -> desk.administrator().post(path + "/unread").json("{}"),
                "messages of a conversation",
                () -> desk.administrator().get(path + "/messages"));
    }
}
