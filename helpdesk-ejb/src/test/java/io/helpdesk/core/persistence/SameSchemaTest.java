package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After all migrations every database has the same tables, columns, keys and rules. What may differ is listed here: how
 * types are called, indexes that are partial or for text search on one of them, and what each needs for its event horizon
 * and its locks.
 */
class SameSchemaTest {

    /** Rows that are locked where there are no locks without a row. */
    private static final Set<String> TABLES_OF_ONE = Set.of("idempotent_answer_lock");

    /** What each draws its writers' numbers from. */
    private static final Set<String> SEQUENCES_OF_ONE = Set.of("event_writer_seq", "event_start_seq");

    /** Only where the database can index text by trigrams. */
    private static final Set<String> INDEXES_OF_ONE = Set.of("message_text_trigrams");

    /** Partial on one, with the condition's column inside on the other. */
    private static final Set<String> INDEXES_OF_OTHER_COLUMNS =
            Set.of("conversation_unread", "delivery_due", "delivery_lane");

    /** What references that forget refer to where they cannot leave the account alone, and those references on either. */
    private static final Pattern FORGETS =
            Pattern.compile("(business_hours|named_status|portal_category|service_level|team) \\| UNIQUE \\| 1 \\| id"
                    + "|\\w+ \\| account_id \\| \\w+ \\| account_id \\| SET NULL");

    private static final Map<String, String> TYPES =
            Map.of("jsonb", "json", "binary varying", "bytea", "character large object", "text");

    @Test
    void allDatabasesHaveTheSameSchema(@TempDir Path folder) throws IOException, SQLException {
        // opened anew for each question: until then H2 tells of some renamed columns by their old names
        var file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("same") + H2Dialect.NEVER_COMPACTED);
        try (var postgres = EmbeddedPostgres.start()) {
            for (var database : Map.of(
                            DatabaseDialects.POSTGRESQL, postgres.getPostgresDatabase(), DatabaseDialects.H2, file)
                    .entrySet()) {
                Migrations.run(database.getValue(), database.getKey(), SameSchemaTest.class.getClassLoader());
            }
            var one = postgres.getPostgresDatabase();
            same(one, file, "columns", """
                    select lower(table_name), lower(column_name), lower(data_type), is_nullable,
                        case when lower(data_type) like 'character%' then character_maximum_length end, numeric_precision,
                        datetime_precision
                    from information_schema.columns where lower(table_schema) = 'public'""");
            same(one, file, "keys and unique constraints", """
                    select lower(k.table_name), t.constraint_type, k.ordinal_position, lower(k.column_name)
                    from information_schema.table_constraints t
                    join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
                        and k.table_name = t.table_name and k.table_schema = t.table_schema
                    where lower(t.table_schema) = 'public' and t.constraint_type in ('PRIMARY KEY', 'UNIQUE')""");
            same(one, file, "foreign keys", """
                    select lower(k.table_name), lower(k.column_name), lower(u.table_name), lower(u.column_name), r.delete_rule
                    from information_schema.referential_constraints r
                    join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                        and k.constraint_schema = r.constraint_schema
                    join information_schema.key_column_usage u on u.constraint_name = r.unique_constraint_name
                        and u.constraint_schema = r.unique_constraint_schema
                        and u.ordinal_position = k.position_in_unique_constraint
                    where lower(r.constraint_schema) = 'public'""");
            same(one, file, "sequences", """
                    select lower(sequence_name) from information_schema.sequences where lower(sequence_schema) = 'public'""");
            same(checks(one, """
                    select lower(c.relname), pg_get_constraintdef(k.oid) from pg_constraint k
                    join pg_class c on c.oid = k.conrelid where k.contype = 'c'"""), checks(file, """
                    select lower(t.table_name), c.check_clause from information_schema.table_constraints t
                    join information_schema.check_constraints c on c.constraint_name = t.constraint_name
                    where t.table_schema = 'PUBLIC'"""), "checks");
            same(indexes(one, """
                    select c.relname, a.attname from pg_index x join pg_class c on c.oid = x.indexrelid
                    join pg_attribute a on a.attrelid = x.indexrelid
                    where c.relnamespace = 'public'::regnamespace and not x.indisunique order by c.relname, a.attnum"""), indexes(file, """
                    select lower(i.index_name), lower(i.column_name) from information_schema.index_columns i
                    join information_schema.indexes x on x.index_name = i.index_name
                    where x.index_type_name = 'INDEX' and x.is_generated = false and i.table_schema = 'PUBLIC'
                    order by i.index_name, i.ordinal_position"""), "indexes");
        }
    }

    private static void same(DataSource one, DataSource other, String what, String sql) throws SQLException {
        same(rows(one, sql), rows(other, sql), what);
    }

    private static void same(Set<String> one, Set<String> other, String what) {
        assertTrue(one.size() >= 10, () -> "not all " + what + " are seen: " + one);
        var onlyOne = new TreeSet<>(one);
        onlyOne.removeAll(other);
        var onlyOther = new TreeSet<>(other);
        onlyOther.removeAll(one);
        assertEquals(onlyOne, onlyOther, () -> what + " only on PostgreSQL, and only on H2");
    }

    private static Set<String> rows(DataSource database, String sql) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var first = rows.getString(1);
                if (TABLES_OF_ONE.contains(first)
                        || SEQUENCES_OF_ONE.contains(first)
                        || first.equals("helpdesk_schema_history")) {
                    continue;
                }
                var row = new StringBuilder(first);
                for (int column = 2; column <= columns; column++) {
                    var value = String.valueOf(rows.getString(column));
                    row.append(" | ").append(TYPES.getOrDefault(value, value));
                }
                if (!FORGETS.matcher(row).matches()) {
                    found.add(row.toString());
                }
            }
        }
        return found;
    }

    /** Each database writes a condition in a way of its own; what it names and compares with is the same. */
    private static Set<String> checks(DataSource database, String sql) throws SQLException {
        return rows(database, sql).stream()
                .map(row -> row.substring(0, row.indexOf(" | ") + 3) + words(row.substring(row.indexOf(" | ") + 3)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(String condition) {
        return Pattern.compile("'[^']*'|[A-Za-z_]{2,}\\b|\\d+")
                .matcher(condition.replaceAll("::[a-z ]+(\\[\\])?", " "))
                .results()
                .map(word -> word.group().startsWith("'")
                        ? word.group()
                        : word.group().toLowerCase(java.util.Locale.ROOT))
                .filter(word -> !Set.of("check", "any", "array", "in", "and", "or", "between", "not", "false")
                        .contains(word))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<String> indexes(DataSource database, String sql) throws SQLException {
        var columns = rows(database, sql);
        return columns.stream()
                .filter(row -> !INDEXES_OF_ONE.contains(row.substring(0, row.indexOf(" | "))))
                .map(row -> INDEXES_OF_OTHER_COLUMNS.contains(row.substring(0, row.indexOf(" | ")))
                        ? row.substring(0, row.indexOf(" | "))
                        : row)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
