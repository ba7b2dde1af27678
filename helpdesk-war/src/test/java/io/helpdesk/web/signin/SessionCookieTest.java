package io.helpdesk.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    @Test
    void behindTlsItIsSecureAndForWhatIsBelowTheApplication() {
        assertEquals(
                "a=b; Max-Age=60; Path=/desk; HttpOnly; SameSite=Lax; Secure",
                SessionCookie.set("a", "b", Duration.ofMinutes(1), "Lax", "https://example.com/desk"));
        assertEquals("a=b; Path=/; SameSite=Lax; Secure", SessionCookie.readable("a", "b", "https://example.com"));
        assertTrue(SessionCookie.gone("a", "https://example.com").endsWith("; Secure"));
    }

    @Test
    void elsewhereItIsNot() {
        assertEquals(
                "a=b; Max-Age=60; Path=/; HttpOnly; SameSite=Strict",
                SessionCookie.set("a", "b", Duration.ofMinutes(1), "Strict", "http://127.0.0.1:8080"));
    }

    @Test
    void anotherSiteIsToldByTheBrowser() {
        for (var site : new String[] {"cross-site", "same-site", "nonsense"}) {
            assertTrue(Browsers.sentByAnotherSite(name -> site), site);
        }
        for (var site : new String[] {null, "same-origin", "none"}) {
            assertFalse(Browsers.sentByAnotherSite(name -> site), site);
        }
    }
}
