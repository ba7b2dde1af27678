package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is entered into each index of its table: there is none that nobody has a use for, and a new one is seen here. */
class IndexesTest {

    private static final Pattern LISTED =
            Pattern.compile("(?m)^\\| `((?:conversation|message|helpdesk_event)_\\w+)` \\|");

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.start();
        Migrations.run(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL, IndexesTest.class.getClassLoader());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({"conversation, 18", "message, 6", "helpdesk_event, 3"})
    void aRowIsEnteredIntoThatManyIndexes(String table, int count) throws SQLException {
        assertEquals(count, indexes(table).size(), () -> table);
    }

    @Test
    void eachIsForSomething() throws SQLException, IOException {
        var all = new TreeSet<String>();
        for (var table : new String[] {"conversation", "message", "helpdesk_event"}) {
            all.addAll(indexes(table));
        }
        var listed = new TreeSet<String>();
        var page = LISTED.matcher(Files.readString(Path.of("../docs/performance.md")));
        while (page.find()) {
            listed.add(page.group(1));
        }
        assertEquals(all, listed);
    }

    private static TreeSet<String> indexes(String table) throws SQLException {
        var names = new TreeSet<String>();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement("select indexname from pg_indexes where tablename = ?")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }
}
