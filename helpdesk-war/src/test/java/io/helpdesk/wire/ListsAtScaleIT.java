package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.PgProxy;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists over 100,000 conversations with 300,000 messages: the same number of statements for every page, and no filter
 * that reads a whole table. PostgreSQL itself says how it executed each statement, with the values it was given.
 */
@Tag("own-server")
class ListsAtScaleIT {

    private static final Pattern COUNT_OF_ALL = Pattern.compile(
            "Query Text: select count\\(.* where \\w+\\.account_id=\\$\\d+ and \\(\\(\\w+\\.inbox_id in \\([^)]*\\)\\) and \\(1=1\\)\\)");

    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (conversation|message|message_text)\\b");

    private static Postgres postgres;
    private static PgProxy proxy;
    private static ServerProcess server;
    private static Desk desk;
    private static long team;
    private static String bot;

    @BeforeAll
    static void start() throws SQLException {
        postgres = Postgres.startExplaining("at-scale");
        proxy = PgProxy.before(postgres.port());
        server = ServerProcess.named("at-scale")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(postgres, proxy.port())
                // whoever looks at the log meanwhile would be explained and counted along
                .with("helpdesk.webhooks.send", "false")
                .with("helpdesk.events.consume", "false")
                .start();
        desk = Desk.open(Http.at(server.base()));
        team = desk.administrator()
                .post(desk.path("/teams"))
                .json("{\"name\": \"first line\"}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        Creates.of(desk).get("chatwoot application").get().ok();
        // an account among others, as PostgreSQL rightly reads the whole table where all of it is wanted
        var other = Desk.open(Http.at(server.base()));
        Creates.of(other).get("chatwoot application").get().ok();
        bot = desk.wassist()
                .post("/api/v1/agents/")
                .json("{\"name\": \"first help\"}")
                .send()
                .expect(201)
                .json()
                .get("id")
                .asText();
        ManyConversations.into(postgres, desk.account(), 40_000, team);
        // before the next tables are filled and all are vacuumed
        lead(bot);
        ManyConversations.into(postgres, other.account(), 60_000, null);
    }

    /** Gives the bot some conversations, none of them on the pages that are compared. */
    private static void lead(String bot) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.prepareStatement(
                        "update conversation set routing = 'AGENT', bot_id = "
                                + "(select id from agent_bot where uuid = cast(? as uuid)) where account_id = ? and id % 400 = 300")) {
            statement.setString(1, bot);
            statement.setLong(2, desk.account());
            assertEquals(100, statement.executeUpdate());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        proxy.close();
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/accounts/{account}/conversations?status=all&page=", "/api/v1/conversations/all?page="})
    void everyPageCostsTheSameNumberOfStatements(String list) {
        var path = list.replace("{account}", String.valueOf(desk.account()));
        var first = new HashSet<List<String>>();
        var late = new HashSet<List<String>>();
        // what is remembered for a second, callers and large counts, is in some of the tries and not in others
        for (int i = 0; i < 20 && Collections.disjoint(first, late); i++) {
            first.add(statements(path + 1));
            late.add(statements(path + 1000));
        }
        assertFalse(Collections.disjoint(first, late), () -> first + "\nand\n" + late);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status=open",
                "status=resolved",
                "status=pending",
                "status=snoozed",
                "status=all",
                "status[]=open&status[]=pending",
                "assignee_type=me",
                "assignee_type=unassigned",
                "assignee_type=assigned",
                "assignee_type=all",
                "inbox_id={inbox}",
                "team_id={team}",
                "labels[]=vip",
                "labels=vip,late",
                "conversation_type=unattended",
                "source_id=source-7",
                "updated_within=600",
                "page=1000&status=all",
                "sort_by=last_activity_at_asc",
                "sort_by=created_at_asc",
                "sort_by=created_at_desc",
                "sort_by=priority_asc",
                "sort_by=priority_desc",
                "sort_by=waiting_since_asc",
                "sort_by=waiting_since_desc",
                "status=all&inbox_id={inbox}&team_id={team}&labels[]=vip&assignee_type=me",
                "q=message+12345",
                "q=MESSAGE+12345&inbox_id={inbox}&assignee_type=me"
            })
    void noFilterOfChatwootReadsAWholeTable(String query) throws IOException {
        var filled = query.replace("{inbox}", String.valueOf(desk.api().id()))
                .replace("{team}", String.valueOf(team))
                .replace("[", "%5B")
                .replace("]", "%5D");
        explained(() -> desk.administrator()
                .get(desk.path("/conversations?" + filled))
                .send()
                .expect(200));
        explained(() ->
                desk.agent().get(desk.path("/conversations?" + filled)).send().expect(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status equal_to [\"resolved\"]",
                "priority not_equal_to [\"urgent\"]",
                "assignee_id is_not_present []",
                "team_id equal_to [{team}]",
                "inbox_id equal_to [{inbox}]",
                "labels equal_to [\"vip\"]",
                "labels is_not_present []",
                "created_at is_less_than [\"2020-01-01\"]",
                "last_activity_at days_before [1]",
                "referer contains [\"example\"]"
            })
    void noFilterWrittenOutReadsAWholeTable(String words) throws IOException {
        var filter = words.replace("{inbox}", String.valueOf(desk.api().id()))
                .replace("{team}", String.valueOf(team))
                .split(" ", 3);
        explained(() -> desk.administrator()
                .post(desk.path("/conversations/filter"))
                .json("""
                        {"payload": [{"attribute_key": "%s", "filter_operator": "%s", "values": %s}]}""".formatted(filter[0], filter[1], filter[2]))
                .send()
                .expect(200));
    }

    /** It is in every message: one is met in each conversation along the list's order, and counting ends at 1,000. */
    @Test
    void aCommonTextIsFoundOnTheWay() throws IOException {
        postgres.plans();
        var list = desk.administrator()
                .get(desk.path("/conversations?q=Message"))
                .send()
                .expect(200)
                .json();
        assertEquals(1000, list.at("/data/meta/all_count").asInt());
        assertEquals(25, list.at("/data/payload").size());
        var onTheWay = postgres.plans().stream()
                .filter(plan -> plan.contains("SubPlan"))
                .toList();
        assertEquals(2, onTheWay.size(), onTheWay.toString());
        for (var plan : onTheWay) {
            assertFalse(WHOLE_TABLE.matcher(plan).find(), plan);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status_id equals 1",
                "status_id equals 3",
                "priority_id in [\"2\",\"3\"]",
                "assigned_team_id equals {team}",
                "assigned_user_id equals {agent}",
                "inbox_id equals {inbox}",
                "last_message_at greater_than 2026-01-01",
                "created_at less_than 2026-01-01",
                "waiting_since set",
                "snoozed_until set"
            })
    void noFilterOfLibredeskReadsAWholeTable(String words) throws IOException {
        var filter = words.split(" ");
        var value = filter.length < 3
                ? ""
                : filter[2]
                        .replace("{team}", String.valueOf(team))
                        .replace("{agent}", String.valueOf(desk.ben().id()))
                        .replace("{inbox}", String.valueOf(desk.api().id()));
        var filters = URLEncoder.encode(
                """
                [{"model": "conversations", "field": "%s", "operator": "%s", "value": "%s"}]
                """.formatted(filter[0], filter[1].replace('_', ' '), value.replace("\"", "\\\"")),
                StandardCharsets.UTF_8);
        explained(() -> desk.libredesk()
                .get("/api/v1/conversations/all?filters=" + filters)
                .send()
                .expect(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "assigned", "unassigned", "all?order_by=conversations.created_at&order=asc"})
    void noListOfLibredeskReadsAWholeTable(String list) throws IOException {
        explained(() ->
                desk.libredesk().get("/api/v1/conversations/" + list).send().expect(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "limit=20&offset=5000",
                "status=active",
                "status=closed",
                "hasUnread=true",
                "agent={bot}",
                "lastMessageAfter=2026-01-01T00:00:00Z",
                "lastMessageBefore=2026-01-01T00:00:00Z",
                "ordering=created_at",
                "ordering=-updated_at"
            })
    void noFilterOfWassistReadsAWholeTable(String query) throws IOException {
        explained(() -> desk.wassist()
                .get("/api/v1/conversations/?" + query.replace("{bot}", bot))
                .send()
                .expect(200));
    }

    private static void explained(Runnable request) throws IOException {
        postgres.plans();
        request.run();
        var plans = postgres.plans();
        assertTrue(plans.stream().anyMatch(plan -> plan.contains(" on conversation ")), plans.toString());
        for (var plan : plans) {
            // an exact count of all that somebody sees reads all of it, the way that is cheaper for the database
            assertFalse(
                    WHOLE_TABLE.matcher(plan).find()
                            && !COUNT_OF_ALL.matcher(plan).find(),
                    plan);
        }
    }

    /** What one request for the page asks the database. */
    private static List<String> statements(String path) {
        var client = path.contains("/accounts/") ? desk.administrator() : desk.libredesk();
        proxy.reset();
        client.get(path).send().expect(200);
        return proxy.roundTrips().stream()
                .map(trip -> trip.sql().replaceAll("\\$\\d+(, *\\$\\d+)*", "\\$"))
                .toList();
    }
}
