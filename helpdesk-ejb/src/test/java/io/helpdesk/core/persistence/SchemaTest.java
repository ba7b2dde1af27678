package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.mariadb.MariaDb;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The migrations make a schema that the entities fit and that keeps its promises by itself, on each database. */
class SchemaTest {

    private static EmbeddedPostgres postgres;
    private static MariaDb mariadb;

    record On(DatabaseDialect dialect, DataSource dataSource) {
        @Override
        public String toString() {
            return dialect.product();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        mariadb = MariaDb.start("schema");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        mariadb.close();
    }

    static Stream<On> databases() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1");
        return Stream.of(
                new On(DatabaseDialects.H2, h2),
                new On(DatabaseDialects.POSTGRESQL, postgres.getPostgresDatabase()),
                new On(DatabaseDialects.MARIADB, mariadb.dataSource()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void entitiesFitTheMigratedSchema(On on) {
        var version = migrate(on);
        assertTrue(version.compareTo("202611211400") >= 0, version);
        assertEquals(version, migrate(on), "a second start finds everything done");

        assertDoesNotThrow(
                () -> TestDatabase.open(on.dataSource(), on.dialect()).close());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatMustBeUniqueIsUniqueInTheSchemaItself(On on) throws SQLException {
        migrate(on);
        var unique = uniqueColumns(on);
        for (var wanted : Set.of(
                "conversation: account_id, conversation_number",
                "conversation: uuid, account_id",
                "contact_session: inbox_id, source_id, account_id",
                "contact: account_id, email",
                "contact: account_id, phone_number",
                "contact: account_id, identifier",
                "access_token: token_hash",
                "key_pair: api_key",
                "organisation_key: key_hash",
                "membership: account_id, user_id",
                "inbox: identifier",
                "inbox: phone_number",
                "team: account_id, name",
                "label: account_id, title")) {
            assertTrue(unique.contains(wanted), () -> wanted + " is not among " + unique);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSchemaFromTheFutureStopsTheStart(On on) throws SQLException {
        migrate(on);
        execute(
                on,
                "insert into " + name(on, "helpdesk_schema_history") + " ("
                        + String.join(
                                ", ",
                                List.of(
                                                "installed_rank",
                                                "version",
                                                "description",
                                                "type",
                                                "script",
                                                "checksum",
                                                "installed_by",
                                                "execution_time",
                                                "success")
                                        .stream()
                                        .map(column -> name(on, column))
                                        .toList())
                        + ") values "
                        + "(99, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 1, 'x', 1, true)");
        try {
            var refusal = assertThrows(IllegalStateException.class, () -> migrate(on));
            assertTrue(refusal.getMessage().contains("209901010000"), refusal.getMessage());
        } finally {
            execute(
                    on,
                    "delete from " + name(on, "helpdesk_schema_history") + " where " + name(on, "installed_rank")
                            + " = 99");
        }
    }

    /** As Flyway writes it, in small letters. */
    private static String name(On on, String name) {
        return on.dialect() == DatabaseDialects.MARIADB ? name : '"' + name + '"';
    }

    private static String migrate(On on) {
        return Migrations.run(on.dataSource(), on.dialect(), SchemaTest.class.getClassLoader());
    }

    private static void execute(On on, String sql) throws SQLException {
        try (var connection = on.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Set<String> uniqueColumns(On on) throws SQLException {
        var found = new HashSet<String>();
        try (var connection = on.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select lower(k.table_name), lower(k.column_name), k.constraint_name "
                        + "from information_schema.table_constraints t "
                        + "join information_schema.key_column_usage k on k.constraint_name = t.constraint_name "
                        + "and k.table_name = t.table_name where t.constraint_type in ('UNIQUE', 'PRIMARY KEY') "
                        + "order by k.table_name, k.constraint_name, k.ordinal_position")) {
            var open = new java.util.LinkedHashMap<String, String>();
            while (rows.next()) {
                var column = rows.getString(2);
                open.merge(
                        rows.getString(1) + ": " + rows.getString(3), column, (before, next) -> before + ", " + next);
            }
            open.forEach((key, columns) -> found.add(key.substring(0, key.indexOf(':')) + ": " + columns));
        }
        return found;
    }
}
