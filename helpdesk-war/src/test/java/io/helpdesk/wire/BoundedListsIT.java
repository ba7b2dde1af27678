package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However many conversations there are, a page of them reads few: in an account where nearly all are resolved, and in one where
 * all are open. PostgreSQL itself says how many rows each step of a plan had and threw away. Counts are no pages: they read what
 * they count.
 */
@Tag("own-server")
class BoundedListsIT {

    private static final int CONVERSATIONS = 40_000;

    /** An inbox's, an agent's or a team's are a share of all; looked for along an order, 25 of the rarest are some thousand. */
    private static final long MOST = 2_500;

    private static final Pattern READ = Pattern.compile(
            "(?:Scan|Scan Backward) (?:using \\w+ )?on conversation c[^\\n]*\\(actual rows=([\\d.]+) loops=(\\d+)\\)");
    private static final Pattern THROWN_AWAY = Pattern.compile("Rows Removed by \\w+[ \\w]*: (\\d+)");

    private static final List<Desk> DESKS = new ArrayList<>();
    private static Postgres postgres;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        postgres = Postgres.startCounting("bounded");
        server = ServerProcess.named("bounded")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .database(postgres)
                .with("helpdesk.webhooks.send", "false")
                .with("helpdesk.events.consume", "false")
                .start();
        for (var status : List.of(ManyConversations.MOSTLY_RESOLVED, ManyConversations.OPEN)) {
            var desk = Desk.open(Http.at(server.base()));
            var team = desk.administrator()
                    .post(desk.path("/teams"))
                    .json("{\"name\": \"first line\"}")
                    .send()
                    .ok()
                    .json()
                    .get("id")
                    .asLong();
            Creates.of(desk).get("chatwoot application").get().ok();
            ManyConversations.into(postgres, desk.account(), CONVERSATIONS, team, status);
            DESKS.add(desk);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    static Stream<String> lists() {
        var chatwoot = Stream.of("", "&status=all", "&status=resolved", "&status=all&assignee_type=unassigned")
                .flatMap(which -> Stream.of(
                                "latest",
                                "last_activity_at_asc",
                                "created_at_asc",
                                "created_at_desc",
                                "priority_asc",
                                "priority_desc",
                                "waiting_since_asc",
                                "waiting_since_desc")
                        .map(order -> "chatwoot sort_by=" + order + which));
        var filters = Stream.of(
                        "status=snoozed",
                        "assignee_type=me",
                        "status=all&assignee_type=me",
                        "inbox_id={inbox}",
                        "status=all&inbox_id={inbox}",
                        "status=all&source_id=source-7",
                        "status=all&conversation_type=unattended",
                        "status=all&labels[]=vip")
                .map(filter -> "chatwoot " + filter);
        var libredesk = Stream.of(
                        "last_message_at", "last_interaction_at", "created_at", "waiting_since", "priority_id")
                .flatMap(field -> Stream.of("asc", "desc")
                        .map(way -> "libredesk order_by=conversations." + field + "&order=" + way));
        var wassist = Stream.concat(
                        Stream.of("status=active", "status=closed", "hasUnread=true", "hasUnread=false"),
                        Stream.of("last_message_time", "created_at", "updated_at")
                                .flatMap(field -> Stream.of("ordering=" + field, "ordering=-" + field)))
                .map(query -> "wassist " + query);
        return Stream.of(chatwoot, filters, libredesk, wassist).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPageReadsFew(String list) throws IOException {
        var query = list.substring(list.indexOf(' ') + 1);
        for (var desk : DESKS) {
            postgres.plans();
            asked(desk, list, query.replace("[", "%5B").replace("]", "%5D"))
                    .send()
                    .expect(200);
            for (var plan : postgres.plans()) {
                if (plan.contains(" on conversation c") && !plan.contains("Aggregate")) {
                    long read = read(plan);
                    assertTrue(read <= MOST, () -> read + " rows: " + plan);
                }
            }
        }
    }

    private static Http.Request asked(Desk desk, String list, String query) {
        return switch (list.substring(0, list.indexOf(' '))) {
            case "chatwoot" ->
                desk.administrator()
                        .get(desk.path("/conversations?"
                                + query.replace(
                                        "{inbox}", String.valueOf(desk.api().id()))));
            case "libredesk" -> desk.libredesk().get("/api/v1/conversations/all?" + query);
            default -> desk.wassist().get("/api/v1/conversations/?" + query);
        };
    }

    private static long read(String plan) {
        long read = 0;
        var scans = READ.matcher(plan);
        while (scans.find()) {
            read += Math.round(Double.parseDouble(scans.group(1)) * Long.parseLong(scans.group(2)));
        }
        var thrownAway = THROWN_AWAY.matcher(plan);
        while (thrownAway.find()) {
            read += Long.parseLong(thrownAway.group(1));
        }
        return read;
    }
}
