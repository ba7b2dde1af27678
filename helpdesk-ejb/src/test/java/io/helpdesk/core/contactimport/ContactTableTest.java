package io.helpdesk.core.contactimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactTableTest {

    @TempDir
    Path folder;

    private ContactTable table(String text) throws IOException {
        return new ContactTable(Files.writeString(folder.resolve("table.csv"), text));
    }

    private static List<Map<String, String>> all(ContactTable table, int atOnce) {
        var rows = new ArrayList<Map<String, String>>();
        for (long from = 0; from >= 0; ) {
            var part = table.part(from, atOnce);
            rows.addAll(part.rows());
            from = part.next();
        }
        return rows;
    }

    @Test
    void partsAreTheWholeHoweverLargeTheyAre() throws IOException {
        var table = table(
                "\ufeffName, Email ,\r\n\"Zoé, \"\"Z\"\"\r\nExample\",z@example.com,x\r\n\r\n\ud83d\ude00,,\r\nLast");
        var whole = List.of(
                Map.of("name", "Zoé, \"Z\"\r\nExample", "email", "z@example.com"),
                Map.of("name", "\ud83d\ude00"),
                Map.of("name", "Last"));
        for (int atOnce = 1; atOnce <= 4; atOnce++) {
            assertEquals(whole, all(table, atOnce));
        }
        assertEquals(new ContactTable.Size(3, 3), table.size(10));
    }

    @Test
    void nobodyCountsFurtherThanIsAsked() throws IOException {
        assertEquals(3, table("a\n1\n2\n3\n4\n5\n").size(2).rows());
        assertEquals(0, table("").size(2).columns());
        assertEquals(0, table("a\n").size(2).rows());
    }

    @Test
    void whatIsNoTableIsNotRead() throws IOException {
        var table = table("a\n\"never closed");
        assertThrows(UncheckedIOException.class, () -> table.size(10));
    }
}
