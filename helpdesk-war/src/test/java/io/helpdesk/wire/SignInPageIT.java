package io.helpdesk.wire;

import static io.helpdesk.wire.People.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our own page for signing in, without a browser and without a script. */
class SignInPageIT extends WireTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open(http());
        People.givePassword(desk, desk.ben(), PASSWORD);
    }

    /** Keeps cookies, and fills in what a page has hidden. */
    private static final class Visitor {

        private final Map<String, String> cookies = new LinkedHashMap<>();
        private Http.Reply page;

        private Http.Reply get(String path) {
            return seen(client().get(path).send());
        }

        private Http.Reply send(String path, String... fields) {
            var form = new LinkedHashMap<String, String>();
            var hidden = HIDDEN.matcher(page.text());
            while (hidden.find()) {
                form.put(hidden.group(1), hidden.group(2).replace("&amp;", "&").replace("&#39;", "'"));
            }
            for (int i = 0; i < fields.length; i += 2) {
                form.put(fields[i], fields[i + 1]);
            }
            return seen(client().post(path).form(form).send());
        }

        private Http client() {
            var pairs = new ArrayList<String>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            return pairs.isEmpty() ? http() : http().with("Cookie", String.join("; ", pairs));
        }

        private Http.Reply seen(Http.Reply reply) {
            setCookies(reply).forEach(cookie -> {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
                if (cookie.contains("Max-Age=0")) {
                    cookies.remove(pair[0]);
                }
            });
            page = reply;
            return reply;
        }

        private Visitor signIn(Desk.Person person) {
            get("/sign-in").expect(200);
            send("/sign-in", "email", person.email(), "password", PASSWORD).expect(303);
            return this;
        }
    }

    private static List<String> setCookies(Http.Reply reply) {
        return reply.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    @Test
    @Tag("core")
    void thePageIsPlainAndLetsNothingElseIn() {
        var reply = http().get("/sign-in").send().expect(200);
        assertEquals("text/html;charset=UTF-8", reply.header("Content-Type").replace("utf-8", "UTF-8"));
        assertEquals(
                "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                reply.header("Content-Security-Policy"));
        assertEquals("DENY", reply.header("X-Frame-Options"));
        // Open Liberty adds its own words to answers with a cookie
        assertEquals("no-store", reply.header("Cache-Control").split(",")[0]);
        assertEquals("no-referrer", reply.header("Referrer-Policy"));
        var html = reply.text();
        assertTrue(html.contains("<html lang=\"en\">"), html);
        assertFalse(html.contains("<script"), html);
        for (var field : List.of("email", "password")) {
            assertTrue(html.contains("<label for=\"" + field + "\">"), html);
            assertTrue(html.contains("<input id=\"" + field + "\""), html);
        }
        http().get("/sign-in/style.css").send().expect(200);
        http().get("/sign-in/nothing").send().expect(404);
        http().delete("/sign-in").send().expect(405);
    }

    @Test
    @Tag("core")
    void whoSignsInIsSignedInHereAndInTheConsole() {
        var visitor = new Visitor();
        visitor.get("/sign-in").expect(200);
        var form = setCookies(visitor.page).get(0);
        assertTrue(
                form.matches("helpdesk_form=[0-9a-f-]{36}; Max-Age=3600; Path=/[a-z]*; HttpOnly; SameSite=Strict"),
                form);
        var reply = visitor.send("/sign-in", "email", desk.ben().email(), "password", PASSWORD)
                .expect(303);
        assertEquals(http().base() + "/sign-in", reply.header("Location"));
        for (var cookie : setCookies(reply)) {
            assertTrue(cookie.contains("HttpOnly; SameSite=Lax") || cookie.startsWith("csrf_token="), cookie);
        }
        assertTrue(visitor.get("/sign-in").expect(200).text().contains("You are signed in"));
        visitor.client().get("/api/v1/agents/me").send().expect(200);
        visitor.send("/sign-in/out").expect(303);
        assertFalse(visitor.cookies.containsKey("helpdesk_session"));
        assertTrue(visitor.get("/sign-in").expect(200).text().contains("id=\"password\""));
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreTheSamePage() {
        var visitor = new Visitor();
        visitor.get("/sign-in");
        var email = "<img src=x>\"'&@example.com";
        var unknown = visitor.send("/sign-in", "email", email, "password", PASSWORD)
                .expect(401)
                .text();
        assertFalse(unknown.contains("<img"), unknown);
        var wrong = visitor.send("/sign-in", "email", desk.ben().email(), "password", "Wrong-Horse-1")
                .expect(401)
                .text();
        assertEquals(
                unknown.replace("&lt;img src=x&gt;&quot;&#39;&amp;@example.com", ""),
                wrong.replace(desk.ben().email(), ""));
    }

    @Test
    @Tag("core")
    void aFormThatIsNotFromHereIsNotTaken() {
        var visitor = new Visitor();
        visitor.get("/sign-in");
        var fields = Map.of("email", desk.ben().email(), "password", PASSWORD);
        http().post("/sign-in").form(fields).send().expect(403);
        visitor.client().post("/sign-in").form(fields).send().expect(403);
        visitor.send("/sign-in", "form_token", "x", "email", desk.ben().email(), "password", PASSWORD)
                .expect(403);
        visitor.get("/sign-in");
        var hidden = HIDDEN.matcher(visitor.page.text());
        assertTrue(hidden.find());
        visitor.client()
                .post("/sign-in")
                .header("Sec-Fetch-Site", "cross-site")
                .form(Map.of("form_token", hidden.group(2), "email", desk.ben().email(), "password", PASSWORD))
                .send()
                .expect(403);
    }

    @Test
    void nobodyIsSentElsewhere() {
        for (var elsewhere : List.of(
                "https://evil.example.com",
                "//evil.example.com",
                "/\\evil.example.com",
                "/\t/evil.example.com",
                "\\\\evil.example.com",
                "javascript:alert(1)",
                "evil.example.com",
                "/a\r\nSet-Cookie: a=b")) {
            var visitor = new Visitor();
            visitor.get("/sign-in").expect(200);
            var reply = visitor.send("/sign-in", "email", desk.ben().email(), "password", PASSWORD, "next", elsewhere)
                    .expect(303);
            assertEquals(http().base() + "/sign-in", reply.header("Location"), elsewhere);
        }
        var visitor = new Visitor();
        visitor.get("/sign-in?next=/inboxes/assigned%3Fa%3Db").expect(200);
        assertEquals(
                http().base() + "/inboxes/assigned?a=b",
                visitor.send("/sign-in", "email", desk.ben().email(), "password", PASSWORD)
                        .expect(303)
                        .header("Location"));
    }

    /** A link that is only looked at is not used up. */
    @Test
    @Tag("core")
    void aLinkOfThePlatformSignsInByAButton() {
        var url = desk.platform()
                .get("/platform/api/v1/users/" + desk.ada().id() + "/login")
                .send()
                .expect(200)
                .json()
                .get("url")
                .asText();
        var login = url.substring(http().base().toString().length());
        var page = http().get(login).send().expect(302).header("Location");
        assertTrue(page.startsWith(http().base() + "/sign-in?email="), page);
        var path = page.substring(http().base().toString().length());
        var visitor = new Visitor();
        visitor.get(path).expect(200);
        visitor.get(path).expect(200);
        assertTrue(visitor.page.text().contains("Sign in as " + desk.ada().email()));
        visitor.send("/sign-in").expect(303);
        assertTrue(visitor.get("/sign-in").text().contains(desk.ada().email()));
        var other = new Visitor();
        other.get(path).expect(200);
        assertTrue(other.send("/sign-in").expect(401).text().contains("used already"));
        http().get("/app/login?email=a%22&sso_auth_token=%0d%0a").send().expect(302);
        assertEquals(
                http().base() + "/sign-in/password?token=abc",
                http().get("/app/auth/password/edit?reset_password_token=abc")
                        .send()
                        .expect(302)
                        .header("Location"));
    }

    @Test
    void aPasswordIsSetByALink() {
        var own = Desk.open(http());
        var token = People.passwordLink(own, own.ben());
        var visitor = new Visitor();
        assertTrue(visitor.get("/sign-in/password?token=" + token)
                .expect(200)
                .text()
                .contains(own.ben().email()));
        visitor.send("/sign-in/password", "password", "weak").expect(422);
        visitor.send("/sign-in/password", "password", PASSWORD).expect(200);
        visitor.send("/sign-in", "email", own.ben().email(), "password", PASSWORD)
                .expect(303);
        new Visitor().get("/sign-in/password?token=" + token).expect(401);
        new Visitor().get("/sign-in/password").expect(401);
    }

    @Test
    void aPasswordIsChangedAndAllOtherSessionsEnd() {
        var own = Desk.open(http());
        People.givePassword(own, own.ben(), PASSWORD);
        var mine = new Visitor().signIn(own.ben());
        var other = new Visitor().signIn(own.ben());
        mine.get("/sign-in/change").expect(200);
        mine.send("/sign-in/change", "current", "Wrong-Horse-1", "password", "Other-Horse-2")
                .expect(401);
        mine.send("/sign-in/change", "current", PASSWORD, "password", "weak").expect(422);
        mine.send("/sign-in/change", "current", PASSWORD, "password", "Other-Horse-2")
                .expect(200);
        mine.client().get("/api/v1/agents/me").send().expect(200);
        other.client().get("/api/v1/agents/me").send().expect(401);
        http().get("/sign-in/change").send().expect(401);
    }

    @Test
    void sessionsAreListedAndEnded() {
        var own = Desk.open(http());
        People.givePassword(own, own.ben(), PASSWORD);
        var other = new Visitor().signIn(own.ben());
        var mine = new Visitor().signIn(own.ben());
        mine.get("/sign-in").expect(200);
        assertTrue(mine.page.text().contains("This session"));
        mine.send("/sign-in/end").expect(303);
        other.client().get("/api/v1/agents/me").send().expect(401);
        mine.client().get("/api/v1/agents/me").send().expect(200);
        // nobody ends somebody else's
        var stranger = new Visitor().signIn(desk.ben());
        stranger.get("/sign-in");
        stranger.send("/sign-in/end", "session", "1").expect(404);
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
        var visitor = new Visitor().signIn(first.ben());
        visitor.get("/sign-in");
        visitor.send("/sign-in/account", "account", String.valueOf(second.account()))
                .expect(303);
        assertTrue(visitor.client()
                .get("/api/v1/agents/compact")
                .send()
                .expect(200)
                .json()
                .get("data")
                .findValuesAsText("email")
                .contains(second.ada().email()));
        visitor.get("/sign-in");
        visitor.send("/sign-in/account", "account", String.valueOf(desk.account()))
                .expect(403);
    }

    @Test
    void whoForgotThePasswordIsAnsweredTheSameKnownOrNot() {
        var visitor = new Visitor();
        visitor.get("/sign-in/forgotten").expect(200);
        var known =
                visitor.send("/sign-in/forgotten", "email", desk.ben().email()).expect(200);
        visitor.get("/sign-in/forgotten");
        var unknown = visitor.send("/sign-in/forgotten", "email", Desk.word() + "@example.com")
                .expect(200);
        assertEquals(known.text(), unknown.text());
    }
}
