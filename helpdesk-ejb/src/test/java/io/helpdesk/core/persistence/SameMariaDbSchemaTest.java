package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.mariadb.MariaDb;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * MariaDB, whose migrations are its own, has the tables, columns, keys, references, checks and indexes that H2 has, which
 * {@link SameSchemaTest} holds against PostgreSQL. What may differ is listed here.
 */
class SameMariaDbSchemaTest {

    /** Numbers of writers, and what Flyway keeps. */
    private static final Set<String> TABLES_OF_ONE = Set.of("event_writer", "helpdesk_schema_history");

    /** A reference of InnoDB wants a key that begins with its columns in their order. */
    private static final Set<String> KEYS_OF_ONE = Set.of("conversation | UNIQUE | 2 | id");

    private static final Set<String> SEQUENCES_OF_ONE = Set.of("event_start_seq");

    /** Text beyond what a row holds says its length in a check; without one it is JSON. */
    private static final Pattern LENGTH = Pattern.compile("char_length\\(`(\\w+)`\\) <= (\\d+)");

    @Test
    void mariaDbHasTheSameSchema(@TempDir Path folder) throws SQLException {
        // opened anew for each question: until then H2 tells of some renamed columns by their old names
        var file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("same") + H2Dialect.NEVER_COMPACTED);
        Migrations.run(file, DatabaseDialects.H2, SameMariaDbSchemaTest.class.getClassLoader());
        try (var mariadb = MariaDb.start("same-schema")) {
            var own = mariadb.dataSource();
            Migrations.run(own, DatabaseDialects.MARIADB, SameMariaDbSchemaTest.class.getClassLoader());
            same(columns(file), columnsOfMariaDb(own), "columns");
            same(keys(file, "'PUBLIC'"), without(KEYS_OF_ONE, keys(own, "database()")), "keys and unique constraints");
            same(references(file), referencesOfMariaDb(own), "references");
            same(checks(file), checksOfMariaDb(own), "checks");
            same(indexes(file), indexesOfMariaDb(own), "indexes");
            same(without(SEQUENCES_OF_ONE, rows(file, """
                    select lower(sequence_name) from information_schema.sequences where sequence_schema = 'PUBLIC'""")), rows(own, """
                    select table_name from information_schema.tables
                    where table_schema = database() and table_type = 'SEQUENCE'"""), "sequences");
        }
    }

    @Test
    void textsAreEqualIfAllTheirLettersAre() {
        try (var mariadb = MariaDb.start("collations")) {
            Migrations.run(
                    mariadb.dataSource(), DatabaseDialects.MARIADB, SameMariaDbSchemaTest.class.getClassLoader());
            assertEquals(
                    "utf8mb4_nopad_bin",
                    mariadb.rows("select group_concat(distinct collation_name) from information_schema.columns "
                                    + "where table_schema = database() and table_name <> 'helpdesk_schema_history'")
                            .get(0)
                            .get(0));
        }
    }

    private static Set<String> columns(DataSource h2) throws SQLException {
        return rows(h2, """
                select lower(table_name), lower(column_name), case data_type when 'CHARACTER VARYING' then 'text'
                    when 'TIMESTAMP WITH TIME ZONE' then 'time' when 'BINARY VARYING' then 'bytes' else lower(data_type) end,
                    is_nullable, case when data_type = 'CHARACTER VARYING' then character_maximum_length end,
                    datetime_precision
                from information_schema.columns where table_schema = 'PUBLIC'""");
    }

    private static Set<String> columnsOfMariaDb(DataSource own) throws SQLException {
        var checks = rows(own, """
                select table_name, check_clause from information_schema.check_constraints
                where constraint_schema = database()""");
        var found = new TreeSet<String>();
        for (var row : rows(own, """
                select c.table_name, c.column_name, case when data_type = 'varchar' then 'text' when data_type = 'longtext' then 'json'
                    when data_type = 'datetime' then 'time' when data_type in ('varbinary', 'longblob') then 'bytes'
                    when data_type = 'tinyint' then 'boolean' when data_type = 'int' then 'integer' else data_type end,
                    is_nullable, case when data_type = 'varchar' then character_maximum_length end, datetime_precision
                from information_schema.columns c join information_schema.tables t
                    on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where c.table_schema = database()""")) {
            var parts = row.split(" \\| ");
            for (var check : checks) {
                var length = LENGTH.matcher(check);
                if (check.startsWith(parts[0] + " | ")
                        && length.find()
                        && length.group(1).equals(parts[1])) {
                    parts[2] = "text";
                    parts[4] = length.group(2);
                }
            }
            found.add(String.join(" | ", parts));
        }
        return found;
    }

    private static Set<String> keys(DataSource database, String schema) throws SQLException {
        return rows(database, """
                select lower(k.table_name), t.constraint_type, k.ordinal_position, lower(k.column_name)
                from information_schema.table_constraints t
                join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
                    and k.table_name = t.table_name and k.table_schema = t.table_schema
                where t.table_schema = %s and t.constraint_type in ('PRIMARY KEY', 'UNIQUE')""".formatted(schema));
    }

    private static Set<String> references(DataSource h2) throws SQLException {
        return rows(h2, """
                select lower(k.table_name), lower(k.column_name), lower(u.table_name), lower(u.column_name), r.delete_rule,
                    r.update_rule
                from information_schema.referential_constraints r
                join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                    and k.constraint_schema = r.constraint_schema
                join information_schema.key_column_usage u on u.constraint_name = r.unique_constraint_name
                    and u.constraint_schema = r.unique_constraint_schema
                    and u.ordinal_position = k.position_in_unique_constraint
                where r.constraint_schema = 'PUBLIC'""");
    }

    private static Set<String> referencesOfMariaDb(DataSource own) throws SQLException {
        return rows(own, """
                select k.table_name, k.column_name, k.referenced_table_name, k.referenced_column_name, r.delete_rule,
                    r.update_rule
                from information_schema.referential_constraints r
                join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                    and k.constraint_schema = r.constraint_schema and k.table_name = r.table_name
                where r.constraint_schema = database()""");
    }

    private static Set<String> checks(DataSource h2) throws SQLException {
        return words(rows(h2, """
                select lower(t.table_name), c.check_clause from information_schema.table_constraints t
                join information_schema.check_constraints c on c.constraint_name = t.constraint_name
                where t.table_schema = 'PUBLIC'"""));
    }

    private static Set<String> checksOfMariaDb(DataSource own) throws SQLException {
        return words(rows(own, """
                select table_name, check_clause from information_schema.check_constraints
                where constraint_schema = database() and check_clause not like 'char_length(%'"""));
    }

    /** Each writes a condition in a way of its own; what it names and compares with is the same. */
    private static Set<String> words(Set<String> checks) {
        return checks.stream()
                .map(row -> Pattern.compile("'[^']*'|[A-Za-z_]{2,}\\b|\\d+|^\\w+ \\|")
                        .matcher(row)
                        .results()
                        .map(word -> word.group().startsWith("'")
                                ? word.group()
                                : word.group().toLowerCase(Locale.ROOT))
                        .filter(word -> !Set.of("in", "and", "or", "between", "not", "false", "0")
                                .contains(word))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> indexes(DataSource h2) throws SQLException {
        return rows(h2, """
                select lower(i.index_name), lower(i.column_name), i.ordinal_position from information_schema.index_columns i
                join information_schema.indexes x on x.index_name = i.index_name
                where x.index_type_name = 'INDEX' and x.is_generated = false and i.table_schema = 'PUBLIC'""").stream()
                .filter(row -> !row.startsWith("helpdesk_schema_history"))
                .collect(Collectors.toSet());
    }

    /** But for those that InnoDB makes for a reference, which have its name. */
    private static Set<String> indexesOfMariaDb(DataSource own) throws SQLException {
        return rows(own, """
                select s.index_name, s.column_name, s.seq_in_index from information_schema.statistics s
                where s.table_schema = database() and s.non_unique = 1 and s.index_name not like 'helpdesk_schema_history%'
                    and not exists (select 1 from information_schema.referential_constraints r
                        where r.constraint_schema = s.table_schema and r.table_name = s.table_name
                        and r.constraint_name = s.index_name and (r.constraint_name like '%\\_of\\_%'
                        or r.constraint_name = 'conversation_session_contact'))""");
    }

    private static Set<String> without(Set<String> those, Set<String> of) {
        var left = new TreeSet<>(of);
        left.removeAll(those);
        return left;
    }

    private static void same(Set<String> one, Set<String> other, String what) {
        assertTrue(one.size() >= 10, () -> "not all " + what + " are seen: " + one);
        assertEquals(
                String.join("\n", without(other, one)),
                String.join("\n", without(one, other)),
                () -> what + " only on H2, and only on MariaDB");
    }

    private static Set<String> rows(DataSource database, String sql) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                if (TABLES_OF_ONE.contains(rows.getString(1))) {
                    continue;
                }
                var row = new StringBuilder(rows.getString(1));
                for (int column = 2; column <= columns; column++) {
                    row.append(" | ").append(rows.getString(column));
                }
                found.add(row.toString());
            }
        }
        return found;
    }
}
