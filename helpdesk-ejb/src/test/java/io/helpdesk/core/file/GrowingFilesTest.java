package io.helpdesk.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingFilesTest {

    private final UUID name = UUID.randomUUID();

    @TempDir
    Path home;

    private GrowingFiles files;

    @BeforeEach
    void open() {
        files = new GrowingFiles(new FileVault(new FileVaultTest.HomeAlone(home), null));
    }

    private boolean write(long at, String text) {
        return files.write(name, at, text.getBytes(UTF_8));
    }

    private Optional<String> read(long at, int most) {
        return files.read(name, at, most).map(bytes -> new String(bytes, UTF_8));
    }

    @Test
    void whatAStoppedNodeWroteIsWrittenOver() {
        assertTrue(write(0, "head\n"));
        assertTrue(write(5, "a longer line\n"));
        assertTrue(write(5, "line\n"));
        assertEquals(Optional.of("head\nline\n"), read(0, 100));
    }

    @Test
    void whatHasLostItsBeginningIsNotWritten() {
        assertFalse(write(5, "line\n"));
        assertEquals(Optional.of(""), read(0, 100));
    }

    @Test
    void partsAreReadWhereTheyAre() {
        assertEquals(Optional.empty(), read(0, 100));
        write(0, "0123456789");
        assertEquals(Optional.of("345"), read(3, 3));
        assertEquals(Optional.of("89"), read(8, 100));
        assertEquals(Optional.of(""), read(10, 100));
    }
}
