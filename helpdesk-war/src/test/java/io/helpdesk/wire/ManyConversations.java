package io.helpdesk.wire;

import io.helpdesk.wire.postgres.Postgres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills an account with conversations, three messages each, five conversations a contact, by copying the last of each
 * that the application made itself and changing what has to differ.
 */
public final class ManyConversations {

    private final Postgres postgres;
    private final long account;
    private final int conversations;
    private final String status;

    /** Of ten three are open, one is pending, one is snoozed. */
    private static final String MIXED = "case when g % 10 < 3 then 'OPEN' when g % 10 = 3 then 'PENDING' "
            + "when g % 10 = 4 then 'SNOOZED' else 'RESOLVED' end";

    /** Nearly all are done with, as after some years, and which are not has nothing to do with whose they are. */
    static final String MOSTLY_RESOLVED =
            "case abs(hashint4(g)) % 40 when 7 then 'OPEN' when 17 then 'PENDING' else 'RESOLVED' end";

    static final String OPEN = "'OPEN'";

    private ManyConversations(Postgres postgres, long account, int conversations, String status) {
        this.status = status;
        this.postgres = postgres;
        this.account = account;
        this.conversations = conversations;
    }

    /** @param team who has every fifth of them, or null */
    public static void into(Postgres postgres, long account, int conversations, Long team) {
        into(postgres, account, conversations, team, MIXED);
    }

    /** @param status of the conversation {@code g}, in SQL */
    static void into(Postgres postgres, long account, int conversations, Long team, String status) {
        new ManyConversations(postgres, account, conversations, status).fill(team);
    }

    private void fill(Long team) {
        var contacts = conversations / 5;
        var first = account * 100_000_000;
        // built once over all rows instead of row by row
        var indexes = postgres.rows(
                "select indexname, indexdef from pg_indexes where schemaname = 'public' "
                        + "and tablename in ('conversation', 'message', 'message_text') and indexname not in (select conname from pg_constraint)");
        indexes.forEach(index -> execute("drop index " + index.get(0)));
        // far above what the application has handed out
        copy(
                "contact",
                contacts,
                "",
                Map.of("id", first + " + g", "uuid", "gen_random_uuid()", "email", "'c' || g || '@example.com'"));
        copy(
                "contact_session",
                contacts,
                "",
                Map.of(
                        "id",
                        first + " + g",
                        "contact_id",
                        first + " + g",
                        "source_id",
                        "'source-' || g",
                        "pubsub_token",
                        "'token-" + account + "-' || g"));
        copy(
                "conversation",
                conversations,
                "",
                Map.ofEntries(
                        Map.entry("id", first + " + g"),
                        Map.entry("uuid", "gen_random_uuid()"),
                        Map.entry("conversation_number", first + " + g"),
                        Map.entry("contact_id", first + " + g % " + contacts),
                        Map.entry("session_id", first + " + g % " + contacts),
                        Map.entry(
                                "inbox_id",
                                "(select array_agg(id order by id) from inbox where account_id = " + account
                                        + ")[1 + g % 4]"),
                        Map.entry("status", status),
                        Map.entry(
                                "snoozed_until",
                                "case when " + status + " = 'SNOOZED' then now() + interval '30 days' end"),
                        Map.entry(
                                "assignee_id",
                                "case when g % 3 > 0 then (select array_agg(user_id order by user_id) "
                                        + "from membership where account_id = " + account + ")[g % 3] end"),
                        Map.entry("team_id", "case when g % 5 = 0 then cast(" + team + " as bigint) end"),
                        Map.entry("priority", "case when g % 7 < 4 then g % 7 end"),
                        Map.entry("waiting_since", "case when g % 4 = 0 then now() - g * interval '1 minute' end"),
                        Map.entry("last_message_id", first + " + 3 * g + 2"),
                        Map.entry("last_non_activity_id", first + " + 3 * g + 2"),
                        Map.entry("last_interaction_id", first + " + 3 * g + 2"),
                        Map.entry("message_count", "3"),
                        Map.entry("last_activity_at", "now() - g * interval '1 minute'"),
                        Map.entry("last_interaction_at", "now() - g * interval '1 minute'"),
                        Map.entry("last_incoming_at", "now() - g * interval '1 minute'"),
                        Map.entry("created_at", "now() - (g + 600) * interval '1 minute'"),
                        Map.entry("updated_at", "now() - g * interval '1 minute'")));
        copy(
                "message",
                3 * conversations,
                "and message_type = 'OUTGOING'",
                Map.of(
                        "id",
                        first + " + g",
                        "uuid",
                        "gen_random_uuid()",
                        "conversation_id",
                        first + " + g / 3",
                        "message_type",
                        "case when g % 3 = 1 then 'OUTGOING' else 'INCOMING' end",
                        "content",
                        "'message ' || g",
                        "created_at",
                        "now() - g / 3 * interval '1 minute'"));
        execute("insert into conversation_label (account_id, conversation_id, title) select account_id, id, "
                + "case when id % 20 = 0 then 'vip' else 'late' end from conversation where account_id = " + account
                + " and id >= " + first + " and id % 10 = 0");
        // no event tells of them
        execute("insert into message_text (account_id, conversation_id, message_id, inbox_id, content) "
                + "select account_id, conversation_id, id, inbox_id, lower(content) from message where account_id = "
                + account
                + " and id >= " + first);
        indexes.forEach(index -> execute("set maintenance_work_mem = '256MB'; " + index.get(1)));
        vacuum();
    }

    /** Again while another's snapshot is in the way: an index alone answers only on pages that are seen by everybody. */
    private void vacuum() {
        var end = Instant.now().plusSeconds(60);
        do {
            execute("vacuum analyze");
        } while (!postgres.rows(
                                "select relname from pg_class where relname in ('conversation', 'message', 'message_text') "
                                        + "and relallvisible < relpages")
                        .isEmpty()
                && Instant.now().isBefore(end));
    }

    private void copy(String table, int copies, String which, Map<String, String> changed) {
        var columns = postgres
                .rows(
                        "select column_name from information_schema.columns where table_schema = 'public' "
                                + "and table_name = ? order by ordinal_position",
                        table)
                .stream()
                .map(row -> row.get(0))
                .toList();
        // the rows fit each other, so their foreign keys need not be looked up
        execute("set session_replication_role = replica; insert into " + table + " (" + String.join(", ", columns)
                + ") select "
                + columns.stream()
                        .map(column -> changed.getOrDefault(column, "t." + column))
                        .collect(Collectors.joining(", "))
                + " from generate_series(0, " + (copies - 1) + ") g, (select * from " + table + " where account_id = "
                + account + " " + which + " order by id desc limit 1) t");
    }

    private void execute(String sql) {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
