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
    }

    @Test
    void namesOfEveryKindAreKeptOrReplaced() {
        for (var kept : new String[] {
            "größe €.png",
            "отчёт.pdf",
            "写真 1.jpg",
            "😀.gif",
            "a'b (1) [2] {3};=&#100%25+~.txt",
            ".env",
            "console.txt",
            "a..b"
        }) {
            assertEquals(kept, FileStore.cleanName(kept));
        }
        for (var none : new String[] {"", " ", ".", "..", "...", ". . .", "/", "a/", "\\", "a/..", "\u202e", "\t"}) {
            assertEquals("file", FileStore.cleanName(none), none);
        }
        assertEquals("a-b-c.txt", FileStore.cleanName("a\"b:c.txt"));
        assertEquals("evilgnp.exe", FileStore.cleanName("evil\u202egnp.exe"));
        assertEquals("ab.txt", FileStore.cleanName("a\u0000b.txt\r\n"));
        assertEquals("a\ufffd.txt", FileStore.cleanName("a\ud83d.txt"));
        assertEquals("_NUL", FileStore.cleanName("NUL"));
        assertEquals("_com1.tar.gz", FileStore.cleanName("com1.tar.gz"));
    }

    @Test
    void longNamesKeepTheirStartAndTheirExtension() {
        assertEquals("x".repeat(251) + ".png", FileStore.cleanName("x".repeat(300) + ".png"));
        assertEquals("x".repeat(255), FileStore.cleanName("x".repeat(300)));
        assertEquals("x".repeat(250) + ".png", FileStore.cleanName("x".repeat(250) + "😀".repeat(30) + ".png"));
    }

    @Test
    void strangeTypesAreBytes() {
        assertEquals("image/png", FileStore.cleanType("image/png"));
        assertEquals("application/octet-stream", FileStore.cleanType("image"));
        assertEquals("application/octet-stream", FileStore.cleanType("a/b\r\nX: y"));
        assertEquals("application/octet-stream", FileStore.cleanType(null));
    }
}
