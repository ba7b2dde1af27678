package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which database it is, is known to the classes of the databases alone (docs/adr/0028-one-class-per-database.md). */
class HouseRulesOfDatabasesTest {

    private static final Path CORE = Path.of("src/main/java/io/helpdesk/core");

    /** DataSources names the file of the database that is used when none is configured. */
    private static final Set<String> MAY = Set.of(
            "DatabaseDialects.java",
            "PostgresqlDialect.java",
            "PostgresqlHorizon.java",
            "H2Dialect.java",
            "MariaDbDialect.java",
            "MariaDbHorizon.java",
            "MariaDbSettings.java",
            "AnswerLocks.java",
            "DataSources.java");

    /** A constant of one database, its driver, its dialect of Hibernate, or what only it has; and a SQLSTATE. */
    private static final Pattern ONE_DATABASE = Pattern.compile(
            "DatabaseDialects\\.(POSTGRESQL|MARIADB|H2)|jdbc:h2|org\\.h2|"
                    + "org\\.postgresql|org\\.mariadb|MariaDBDialect|PostgreSQLDialect|H2Dialect|(from|join) pg_|no key update|\"(23|40|57|90)[0-9P]{3}\"");

    @Test
    void nobodyElseAsksWhichDatabaseItIs() throws IOException {
        try (var files = Files.walk(CORE)) {
            var found = files.filter(file -> file.toString().endsWith(".java")
                            && !MAY.contains(file.getFileName().toString()))
                    .filter(HouseRulesOfDatabasesTest::namesOne)
                    .toList();
            assertEquals(List.of(), found);
        }
    }

    private static boolean namesOne(Path file) {
        try {
            return ONE_DATABASE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
