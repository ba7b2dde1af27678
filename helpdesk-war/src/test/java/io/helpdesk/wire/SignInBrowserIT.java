package io.helpdesk.wire;

import static io.helpdesk.wire.People.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our own page for signing in, in a browser that carries out no script. Skipped where there is no browser. */
class SignInBrowserIT extends WireTest {

    private static Desk desk;

    private Browser browser;

    @BeforeAll
    static void cast() {
        assumeTrue(Browser.here(), "no browser with its driver on the path");
        desk = Desk.open(http());
        People.givePassword(desk, desk.ben(), PASSWORD);
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Browser signIn(Desk.Person person) {
        return browser.go(address("/sign-in"))
                .type("#email", person.email())
                .type("#password", PASSWORD)
                .click("button");
    }

    @Test
    @Tag("core")
    void aPersonSignsInByTheKeyboardAloneAndOutAgain() {
        browser.go(address("/sign-in?next=/sign-in/change"));
        browser.shows("Sign in to the help desk");
        // the first thing that the keyboard comes to is the first field
        browser.keys(Browser.TAB);
        assertEquals("email", browser.focus());
        browser.keys(desk.ben().email() + Browser.TAB);
        assertEquals("password", browser.focus());
        browser.keys(PASSWORD + Browser.ENTER);
        browser.shows("Change your password");
        assertEquals(address("/sign-in/change").toString(), browser.address());

        var session = browser.cookie("helpdesk_session").orElseThrow();
        assertTrue(session.get("httpOnly").asBoolean());
        assertEquals("Lax", session.get("sameSite").asText());
        assertTrue(browser.cookie("libredesk_session")
                .orElseThrow()
                .get("httpOnly")
                .asBoolean());
        browser.go(address("/api/v1/agents/me"));
        assertTrue(browser.text().contains(desk.ben().email()), browser::text);

        browser.go(address("/sign-in"));
        assertTrue(browser.text().contains("This session"), browser::text);
        browser.click("form[action$='/out'] button");
        browser.shows("Sign in to the help desk");
        assertTrue(browser.cookie("helpdesk_session").isEmpty());
        browser.go(address("/api/v1/agents/me"));
        assertFalse(browser.text().contains(desk.ben().email()), browser::text);
    }

    @Test
    void everythingHasANameForWhoDoesNotSeeIt() {
        browser.go(address("/sign-in"));
        assertTrue(browser.has("html[lang=en] meta[name=viewport]"));
        assertEquals("E-mail address", browser.label("#email"));
        assertEquals("Password", browser.label("#password"));
        assertEquals("Sign in", browser.label("button"));
        assertEquals("button", browser.role("button"));
        assertEquals("heading", browser.role("h1"));
        assertEquals("main", browser.role("main"));
        browser.type("#email", desk.ben().email())
                .type("#password", "Wrong-Horse-1")
                .click("button");
        assertEquals("alert", browser.role(".alert"));
        assertEquals("The address or the password is wrong.", browser.text(".alert"));
        assertTrue(browser.cookie("helpdesk_session").isEmpty());
        // what was right has not to be typed again
        browser.type("#password", PASSWORD).click("button");
        browser.shows("You are signed in");
    }

    @Test
    void anInvitedPersonSetsAPasswordAndSignsIn() {
        var own = Desk.open(http());
        browser.go(address("/sign-in/password?token=" + People.passwordLink(own, own.ben())));
        assertTrue(browser.text().contains(own.ben().email()), browser::text);
        browser.type("#password", "weak").click("button").awaits(".alert");
        assertEquals("alert", browser.role(".alert"));
        browser.type("#password", PASSWORD).click("button").awaits(".notice");
        assertEquals("status", browser.role(".notice"));
        signIn(own.ben());
        browser.shows("You are signed in");
    }

    @Test
    void aLinkOfThePlatformIsAButton() {
        var url = desk.platform()
                .get("/platform/api/v1/users/" + desk.ada().id() + "/login")
                .send()
                .expect(200)
                .json()
                .get("url")
                .asText();
        browser.go(URI.create(url));
        assertEquals("Sign in as " + desk.ada().email(), browser.text("button"));
        browser.click("button");
        browser.shows("You are signed in");
        assertTrue(browser.text().contains(desk.ada().email()), browser::text);
    }

    @Test
    void whoWorksInSeveralAccountsChooses() {
        var first = Desk.open(http());
        var second = Desk.open(http());
        People.givePassword(first, first.ben(), PASSWORD);
        first.platform()
                .post("/platform/api/v1/accounts/" + second.account() + "/account_users")
                .json("{\"user_id\": " + first.ben().id() + ", \"role\": \"agent\"}")
                .send()
                .ok();
        signIn(first.ben());
        browser.shows("You are signed in");
        var before = browser.cookie("libredesk_session");
        browser.click("form[action$='/account'] button");
        Eventually.is(() -> !browser.cookie("libredesk_session").equals(before), browser::text);
        browser.go(address("/api/v1/agents/compact"));
        assertTrue(
                browser.text().contains(first.ben().email())
                        && browser.text().contains(second.ada().email()),
                browser::text);
        assertFalse(browser.text().contains(first.ada().email()), browser::text);
    }

    /** As another site would have somebody signed in as it likes; {@code localhost} is another site than the address. */
    @Test
    void aFormOfAnotherSiteSignsNobodyIn() throws IOException {
        var page = "<form method=\"post\" action=\"" + address("/sign-in") + "\"><input name=\"email\" value=\""
                + desk.ben().email() + "\"><input name=\"password\" value=\"" + PASSWORD
                + "\"><input name=\"form_token\" value=\"x\"><button>Win</button></form>";
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length());
                exchange.getResponseBody().write(page.getBytes(UTF_8));
            }
        });
        elsewhere.start();
        try {
            browser.go(address("/sign-in"));
            browser.go(URI.create("http://localhost:" + elsewhere.getAddress().getPort() + "/"))
                    .click("button")
                    .awaits(".alert");
            assertEquals("Please send the form once more.", browser.text(".alert"));
            browser.go(address("/sign-in"));
            assertTrue(browser.has("#password"));
            assertTrue(browser.cookie("helpdesk_session").isEmpty());
        } finally {
            elsewhere.stop(0);
        }
    }
}
