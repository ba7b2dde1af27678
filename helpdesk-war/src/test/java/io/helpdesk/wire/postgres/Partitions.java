package io.helpdesk.wire.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/**
 * The schema of the migrations with each table of an account laid out by it: {@code partition by hash (account_id)}, and the same
 * constraints, indexes, triggers and statistics, said anew from the catalog. PostgreSQL takes them only if they name the account.
 * That is as near as one PostgreSQL comes to an engine that spreads tables over machines.
 */
public final class Partitions {

    /** A part of each table is named by it and this. */
    static final String PART = "_p";

    /** Whose key has the account, if that may not be missing: the others lie everywhere. */
    private static final String TENANTS = "select c.oid, c.relname from pg_class c "
            + "join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' "
            + "join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey) and a.attname = 'account_id' "
            + "where c.relkind = 'r' and not c.relispartition and c.relnamespace = 'public'::regnamespace";

    /** What is to be said anew once the old tables are gone, in an order in which it can be. */
    private static final List<String> ANEW = List.of(
            "select format('alter table %I add constraint %I %s', t.relname, k.conname, pg_get_constraintdef(k.oid)) "
                    + "from tenant t join pg_constraint k on k.conrelid = t.oid and k.contype in ('p', 'u') order by k.conname",
            "select pg_get_indexdef(x.indexrelid) from tenant t join pg_index x on x.indrelid = t.oid "
                    + "where not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u'))",
            "select format('alter table %I add constraint %I %s', t.relname, k.conname, pg_get_constraintdef(k.oid)) "
                    + "from tenant t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' order by k.conname",
            "select pg_get_triggerdef(g.oid) from tenant t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal",
            "select pg_get_statisticsobjdef(s.oid) from tenant t join pg_statistic_ext s on s.stxrelid = t.oid");

    private Partitions() {}

    /** Migrates an empty database, and lays its tables out in so many parts, unless they are. */
    public static void lay(Postgres postgres, int parts) {
        migrate(postgres);
        try (var connection = postgres.connect()) {
            var tenants = texts(connection, "select relname from (" + TENANTS + ") tenant order by relname");
            if (tenants.isEmpty()) {
                return;
            }
            var anew = new ArrayList<String>();
            for (var question : ANEW) {
                anew.addAll(texts(connection, "with tenant as (" + TENANTS + ") " + question));
            }
            for (var table : tenants) {
                execute(connection, "alter table " + table + " rename to " + table + "_whole");
                execute(
                        connection,
                        "create table " + table + " (like " + table
                                + "_whole including defaults including constraints including storage including compression) "
                                + "partition by hash (account_id)");
                for (int part = 0; part < parts; part++) {
                    execute(
                            connection,
                            "create table " + table + PART + part + " partition of " + table
                                    + " for values with (modulus " + parts + ", remainder " + part + ")");
                }
            }
            execute(
                    connection,
                    "drop table "
                            + tenants.stream().map(table -> table + "_whole").collect(Collectors.joining(", "))
                            // of each other; nothing else refers to them
                            + " cascade");
            for (var statement : anew) {
                execute(connection, statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same migrations as the application's, before it starts: it then finds them done. */
    static void migrate(Postgres postgres) {
        Flyway.configure(Partitions.class.getClassLoader())
                .dataSource(postgres.url(), postgres.user(), postgres.password())
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .placeholders(Map.of("json", "jsonb"))
                .table("helpdesk_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
