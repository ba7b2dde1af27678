package io.helpdesk.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileStoreTest {

    @Test
    void namesLoseTheirFoldersAndWhatBreaksHeaders() {
        assertEquals("passwd", FileStore.cleanName("../../etc/passwd"));
        assertEquals("a b.png", FileStore.cleanName("C:\\pictures\\a\r\n b.png"));
        assertEquals("file", FileStore.cleanName(".."));
        assertEquals("file", FileStore.cleanName(null));
        assertEquals(255, FileStore.cleanName("x".repeat(300) + ".png").length());
    }

    @Test
    void strangeTypesAreBytes() {
        assertEquals("image/png", FileStore.cleanType("image/png"));
        assertEquals("application/octet-stream", FileStore.cleanType("image"));
        assertEquals("application/octet-stream", FileStore.cleanType("a/b\r\nX: y"));
        assertEquals("application/octet-stream", FileStore.cleanType(null));
    }
}
