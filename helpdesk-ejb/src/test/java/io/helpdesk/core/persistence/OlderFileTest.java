package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that an older release of H2 wrote is refused, left as it is, and the operator told what to do. */
class OlderFileTest {

    /** Two copies of the header, a block each. */
    private static final int BLOCK = 4096;

    private static final String CHECKSUM = ",fletcher:";

    @TempDir
    Path home;

    @Test
    void aFileOfAnOlderReleaseIsRefusedWithWhatToDo() throws Exception {
        var url = "jdbc:h2:file:" + home.resolve("helpdesk");
        DriverManager.getConnection(url, "sa", "").close();
        var file = home.resolve("helpdesk.mv.db");
        Files.write(file, asWrittenBefore(Files.readAllBytes(file)));
        var before = Files.readAllBytes(file);

        var refused = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(url, "sa", "").close());

        var refusal = StartRefusal.because(refused);
        assertTrue(
                refusal.getMessage().startsWith("the embedded database's file is of another release of H2"),
                refusal.getMessage());
        assertEquals(
                new String(before, StandardCharsets.ISO_8859_1), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /** With the format that H2 1.4 named in its headers. */
    private static byte[] asWrittenBefore(byte[] file) {
        for (int block = 0; block < 2 * BLOCK; block += BLOCK) {
            var header = new String(file, block, BLOCK, StandardCharsets.ISO_8859_1);
            var older = header.substring(0, header.indexOf(CHECKSUM)).replaceFirst("format:\\d+", "format:1");
            var bytes = older.getBytes(StandardCharsets.ISO_8859_1);
            var line = older + CHECKSUM + Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length)) + "\n";
            System.arraycopy(line.getBytes(StandardCharsets.ISO_8859_1), 0, file, block, line.length());
        }
        return file;
    }
}
