package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL locks what a new row refers to, one reference after the other in the order in which they were made: in
 * {@link LockOrder}'s, or a deletion meets the new row halfway.
 */
class LockOrderTest {

    private static final List<String> ORDER = List.of("contact_session", "conversation", "contact", "inbox");

    /** Triggers of one event are fired by name (PostgreSQL, CREATE TRIGGER), and a reference's is named after its number. */
    private static final String REFERENCES = """
            select t.tgrelid::regclass::text, t.tgconstrrelid::regclass::text from pg_trigger t
            where t.tgisinternal and t.tgname like 'RI_ConstraintTrigger_c_%' and t.tgfoid = '"RI_FKey_check_ins"'::regproc
            order by t.tgrelid::regclass::text, t.tgname
            """;

    @Test
    void aNewRowLocksWhatItRefersToInTheOrderInWhichEverybodyLocks() throws IOException, SQLException {
        var references = new TreeMap<String, List<String>>();
        try (var postgres = EmbeddedPostgres.start()) {
            Migrations.run(
                    postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL, LockOrderTest.class.getClassLoader());
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(REFERENCES)) {
                while (rows.next()) {
                    if (ORDER.contains(rows.getString(2))) {
                        references
                                .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                                .add(rows.getString(2));
                    }
                }
            }
        }
        assertEquals(List.of("contact_session", "inbox"), references.get("conversation"));
        // it is of one or the other, and what is null is not locked
        references.remove("picture");
        references.forEach((table, named) -> assertEquals(
                named.stream().sorted(Comparator.comparing(ORDER::indexOf)).toList(), named, table));
    }
}
