package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The list of tables in docs/operate.md that are copied from H2 to PostgreSQL is that of the migrated schema. */
class MoveToPostgresqlTest {

    private static final Pattern LIST = Pattern.compile("for t in ([a-z_\\s\\\\]+);");

    /** Filled by the migrations on each database alike, or made anew from the messages. */
    private static final Set<String> NOT_COPIED = Set.of(
            "natural_lock",
            "idempotent_answer_lock",
            "helpdesk_schema_history",
            "message_index",
            "message_text",
            "message_word",
            "message_word_end");

    @Test
    void everyTableIsCopiedAfterThoseItRefersTo() throws IOException, SQLException {
        var copied = copied();
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:move;DB_CLOSE_DELAY=-1");
        Migrations.run(h2, DatabaseDialects.H2, MoveToPostgresqlTest.class.getClassLoader());

        var tables = new TreeSet<>(column(
                h2,
                "select lower(table_name) from information_schema.tables "
                        + "where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'"));
        tables.removeAll(NOT_COPIED);
        assertEquals(tables, new TreeSet<>(copied));
        assertEquals(tables.size(), copied.size(), "each once");

        var early = column(
                h2,
                "select distinct lower(k.table_name) || ' ' || lower(u.table_name) "
                        + "from information_schema.referential_constraints r "
                        + "join information_schema.key_column_usage k on k.constraint_name = r.constraint_name "
                        + "join information_schema.key_column_usage u on u.constraint_name = r.unique_constraint_name");
        assertTrue(early.size() > 20, () -> "not all references are seen: " + early);
        early.removeIf(pair -> NOT_COPIED.contains(pair.split(" ")[0]));
        early.removeIf(pair -> copied.indexOf(pair.split(" ")[0]) >= copied.indexOf(pair.split(" ")[1]));
        assertEquals(List.of(), early, "copied before what they refer to");
    }

    private static List<String> copied() throws IOException {
        var list = LIST.matcher(Files.readString(Path.of("../docs/operate.md")));
        assertTrue(list.find(), "docs/operate.md has no list of tables");
        return List.of(list.group(1).replace("\\", " ").trim().split("\\s+"));
    }

    private static List<String> column(JdbcDataSource database, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
