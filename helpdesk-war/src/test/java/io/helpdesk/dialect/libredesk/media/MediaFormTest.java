package io.helpdesk.dialect.libredesk.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** libredesk-resources 13: names of files. */
class MediaFormTest {

    @Test
    void namesAreReducedToWhatIsSafe() {
        assertEquals("my-pic1_a-b.png", MediaForm.cleaned(" My Pic(1)_a-b.PNG "));
        assertEquals("a.txt", MediaForm.cleaned("C:\\temp\\../a.txt"));
        assertEquals("", MediaForm.cleaned("\u00e4\u00f6"));
    }
}
