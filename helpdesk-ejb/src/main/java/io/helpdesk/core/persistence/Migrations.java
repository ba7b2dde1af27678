package io.helpdesk.core.persistence;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema up to date, under Flyway's database lock, before Hibernate looks at it. */
final class Migrations {

    private Migrations() {}

    /** Whether text search has an index; without it, it works all the same, by scanning. */
    static boolean searchIsIndexed(DataSource dataSource, DatabaseKind database) throws SQLException {
        if (database != DatabaseKind.POSTGRESQL) {
            return false;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from pg_indexes where indexname = 'message_content_trigrams' "
                        + "and schemaname = any (current_schemas(false))")) {
            return row.next();
        }
    }

    /**
     * @return the schema's version afterwards
     * @throws IllegalStateException if the schema is newer than this application
     */
    static String run(DataSource dataSource, DatabaseKind database, ClassLoader loader) {
        var flyway = Flyway.configure(loader)
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + database.folder())
                .placeholders(Map.of("json", database.jsonType()))
                .table("helpdesk_schema_history")
                // a schema shared with other applications is not empty
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(true)
                .load();
        var newest = java.util.Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getScript() != null && !migration.getState().isResolved())
                .map(migration -> migration.getVersion())
                .filter(version -> version != null && !MigrationVersion.fromVersion("0").equals(version))
                .findFirst();
        if (newest.isPresent()) {
            throw new IllegalStateException("the database schema has version " + newest.get()
                    + ", which this application does not know; deploy the newer application again");
        }
        flyway.migrate();
        return String.valueOf(flyway.info().current().getVersion());
    }
}
