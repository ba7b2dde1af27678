package io.helpdesk.web.frontdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RawPathTest {

    @Test
    void thePathIsWhatIsBelowTheContextRootAsItCame() {
        assertEquals("/api/v1/a%2Fb/", RawPath.below("", "/api/v1/a%2Fb/"));
        assertEquals("/api/v1/x", RawPath.below("/helpdesk", "/helpdesk/api/v1/x"));
        assertEquals("/", RawPath.below("/helpdesk", "/helpdesk"));
        assertEquals("/api/v1//x/", RawPath.below("", "/api/v1//x/"));
    }

    @Test
    void itIsCutAtTheFirstSemicolon() {
        assertEquals("/api/v1/x", RawPath.below("", "/api/v1/x;y=1/"));
        assertEquals("/api/v1/x/", RawPath.below("", "/api/v1/x/;y=1"));
    }

    @Test
    void whatReadersMayDisagreeAboutIsNotHarmless() {
        for (var path : new String[] {
            "/a/../b", "/..", "/.", "/a/./b", "/%2e%2e/a", "/.%2E/a", "/a\\b", "/a%5Cb", "/a%00", "/a\u0001"
        }) {
            assertFalse(RawPath.harmless(path), path);
        }
        for (var path : new String[] {"/", "/a/b/", "//a", "/a%2Fb", "/...", "/.well-known", "/a..b", "/a%20b"}) {
            assertTrue(RawPath.harmless(path), path);
        }
    }
}
