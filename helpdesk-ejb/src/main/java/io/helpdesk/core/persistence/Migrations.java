package io.helpdesk.core.persistence;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema up to date, under Flyway's database lock, before Hibernate looks at it. */
final class Migrations {

    private Migrations() {}

    /**
     * @return the schema's version afterwards
     * @throws IllegalStateException if the schema is newer than this application
     */
    static String run(DataSource dataSource, DatabaseDialect database, ClassLoader loader) {
        var flyway = Flyway.configure(loader)
                .dataSource(dataSource)
                .locations(database.migrations().stream()
                        .map(folder -> "classpath:db/migration/" + folder)
                        .toArray(String[]::new))
                .placeholders(Map.of("json", database.jsonType()))
                .table("helpdesk_schema_history")
                // a schema shared with other applications is not empty
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(true)
                .load();
        var newest = java.util.Arrays.stream(flyway.info().all())
                .filter(migration ->
                        migration.getScript() != null && !migration.getState().isResolved())
                .map(migration -> migration.getVersion())
                .filter(version ->
                        version != null && !MigrationVersion.fromVersion("0").equals(version))
                .findFirst();
        if (newest.isPresent()) {
            throw new IllegalStateException("the database schema has version " + newest.get()
                    + ", which this application does not know; deploy the newer application again");
        }
        flyway.migrate();
        return String.valueOf(flyway.info().current().getVersion());
    }
}
