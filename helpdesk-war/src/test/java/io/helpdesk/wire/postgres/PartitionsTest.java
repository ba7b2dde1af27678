package io.helpdesk.wire.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laid out by account, the schema promises what it promises whole. */
class PartitionsTest {

    private static final int PARTS = 8;

    private static Postgres whole;
    private static Postgres parted;

    @BeforeAll
    static void start() {
        parted = Postgres.start("parted");
        Partitions.lay(parted, PARTS);
        whole = parted.another("whole");
        Partitions.migrate(whole);
    }

    @AfterAll
    static void stop() {
        parted.close();
    }

    @Test
    void theSameConstraintsHold() {
        same("select c.relname, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k "
                + "join pg_class c on c.oid = k.conrelid where c.relnamespace = 'public'::regnamespace "
                + "and not c.relispartition and k.conparentid = 0 order by 1, 2, 3");
    }

    @Test
    void theSameColumnsAreThere() {
        same("select table_name, column_name, data_type, is_nullable, column_default, character_maximum_length "
                + "from information_schema.columns join pg_class c on c.relname = table_name "
                + "where table_schema = 'public' and not c.relispartition order by 1, 2");
    }

    @Test
    void theSameIndexesTriggersAndStatisticsAreThere() {
        same(
                "select replace(pg_get_indexdef(x.indexrelid), ' ON ONLY ', ' ON ') from pg_index x join pg_class c on c.oid = x.indrelid "
                        + "where c.relnamespace = 'public'::regnamespace and not c.relispartition order by 1");
        same("select c.relname, g.tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid "
                + "where not g.tgisinternal and not c.relispartition order by 1, 2");
        same("select stxname from pg_statistic_ext order by 1");
    }

    @Test
    void whatBelongsToAnAccountIsInParts() {
        var laidOut =
                parted.rows("select c.relname, count(*) from pg_class c join pg_inherits i on i.inhparent = c.oid "
                        + "where c.relkind = 'p' group by c.relname order by 1");
        assertTrue(laidOut.size() >= 45, laidOut::toString);
        laidOut.forEach(table -> assertEquals(String.valueOf(PARTS), table.get(1), table::toString));
        assertEquals(
                List.of(),
                parted.rows(
                        "select c.relname from pg_class c where c.relkind = 'r' and not c.relispartition "
                                + "and c.relname in ('conversation', 'message', 'contact', 'contact_session', 'helpdesk_event')"));
    }

    private static void same(String sql) {
        var expected = whole.rows(sql);
        assertTrue(!expected.isEmpty(), sql);
        assertEquals(String.join("\n", lines(expected)), String.join("\n", lines(parted.rows(sql))));
    }

    private static List<String> lines(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(" | ", row.stream().map(String::valueOf).toList()))
                .toList();
    }
}
