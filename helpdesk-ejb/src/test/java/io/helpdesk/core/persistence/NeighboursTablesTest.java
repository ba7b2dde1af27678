package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host application may have its tables in the same schema: no migration of ours takes anything from them. */
class NeighboursTablesTest {

    private static final List<String> TABLES = List.of(
            "create table neighbour_shelf (id bigint primary key, name varchar(100) unique)",
            "create table neighbour_order (name varchar(100) primary key, account_id bigint, "
                    + "shelf bigint not null references neighbour_shelf (id), check (shelf > 0))",
            "create index neighbour_order_account on neighbour_order (account_id)");

    @Test
    void theyKeepTheirKeysReferencesAndRulesOnPostgresql() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            unchanged(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL);
        }
    }

    @Test
    void theyKeepThemOnH2(@TempDir Path folder) throws SQLException {
        var file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("neighbours") + H2Dialect.NEVER_COMPACTED);
        unchanged(file, DatabaseDialects.H2);
    }

    private static void unchanged(DataSource database, DatabaseDialect dialect) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute(table);
            }
        }
        var before = constraints(database);
        Migrations.run(database, dialect, NeighboursTablesTest.class.getClassLoader());
        assertEquals(before, constraints(database));
    }

    /** How many of each kind; those that say "not null" have names of their own on one database. */
    private static String constraints(DataSource database) throws SQLException {
        var found = new StringBuilder();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select lower(table_name), constraint_type, count(*) "
                        + "from information_schema.table_constraints where lower(table_name) like 'neighbour%' "
                        + "group by lower(table_name), constraint_type order by 1, 2")) {
            while (rows.next()) {
                found.append(rows.getString(1))
                        .append(' ')
                        .append(rows.getString(2))
                        .append(' ')
                        .append(rows.getInt(3))
                        .append('\n');
            }
        }
        assertTrue(found.toString().lines().count() >= 5, found::toString);
        return found.toString();
    }
}
