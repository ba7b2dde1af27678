package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A table either lies with its account, and then each key, unique constraint and reference of it names that; or it lies everywhere,
 * and then docs/performance.md lists it (docs/adr/0047-the-account-is-in-every-key.md).
 */
class AccountInKeysTest {

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (?:everywhere|by its own key) \\|([^|]*)\\|");

    private static final String NAMES_ACCOUNT = "exists (select 1 from pg_attribute a where a.attrelid = k.conrelid "
            + "and a.attnum = any(k.conkey) and a.attname = 'account_id' and a.attnotnull)";

    private static final String OF_TENANTS = " from pg_constraint k join pg_class c on c.oid = k.conrelid "
            + "left join pg_class r on r.oid = k.confrelid where c.relnamespace = 'public'::regnamespace "
            + "and c.relname <> 'helpdesk_schema_history' and not c.relname = any(?)";

    private static EmbeddedPostgres postgres;
    private static TreeSet<String> elsewhere;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.start();
        Migrations.run(
                postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL, AccountInKeysTest.class.getClassLoader());
        elsewhere = new TreeSet<>();
        var page = LISTED.matcher(Files.readString(Path.of("../docs/performance.md")));
        while (page.find()) {
            Pattern.compile("`(\\w+)`").matcher(page.group(1)).results().forEach(name -> elsewhere.add(name.group(1)));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void eachTableOfAnAccountHasAKeyThatNamesIt() throws SQLException {
        var tenants = rows(
                "select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace "
                        + "and c.relname <> 'helpdesk_schema_history' and not c.relname = any(?)");
        assertTrue(tenants.size() >= 45, tenants::toString);
        assertEquals(
                tenants,
                rows("select c.relname" + OF_TENANTS + " and k.contype = 'p' and " + NAMES_ACCOUNT),
                "tables that docs/performance.md does not list, and those of them whose primary key has the account");
    }

    @Test
    void whatIsListedIsThere() throws SQLException {
        var all = new TreeSet<>(rows("select c.relname from pg_class c where c.relkind = 'r' and c.relname = any(?)"));
        // only where there are no locks without a row
        all.add("idempotent_answer_lock");
        assertEquals(elsewhere, all);
    }

    @Test
    void eachUniqueConstraintNamesTheAccount() throws SQLException {
        assertEquals(
                List.of(), rows("select k.conname" + OF_TENANTS + " and k.contype = 'u' and not " + NAMES_ACCOUNT));
        assertEquals(
                List.of(),
                rows("select x.indexrelid::regclass::text from pg_index x join pg_class c on c.oid = x.indrelid "
                        + "where c.relnamespace = 'public'::regnamespace and x.indisunique and not c.relname = any(?) "
                        + "and c.relname <> 'helpdesk_schema_history' "
                        + "and not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid)"));
    }

    @Test
    void eachReferenceToATableOfAnAccountNamesTheAccount() throws SQLException {
        assertEquals(
                List.of(),
                rows("select k.conname" + OF_TENANTS + " and k.contype = 'f' and not r.relname = any(?) and not "
                        + NAMES_ACCOUNT));
    }

    /** What lies everywhere cannot refer to what lies in one place. */
    @Test
    void whatLiesEverywhereRefersToItsLikeAlone() throws SQLException {
        assertEquals(
                List.of(),
                rows("select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid "
                        + "join pg_class r on r.oid = k.confrelid where k.contype = 'f' and c.relname = any(?) "
                        + "and not r.relname = any(?)"));
    }

    private static List<String> rows(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(sql + " order by 1")) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setArray(i, connection.createArrayOf("text", elsewhere.toArray()));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
